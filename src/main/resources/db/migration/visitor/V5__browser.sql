-- A browser whose visits are to be known again. Only the digest of its id is here.
create table visitor_browser (
  id_hash    binary(32)   not null primary key,
  person_id  uuid         not null,
  issued_at  timestamp(6) not null,
  expires_at timestamp(6) not null,
  index visitor_browser_person (person_id),
  index visitor_browser_expiry (expires_at)
);
