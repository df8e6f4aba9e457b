-- A link by which a person reaches what is kept about them. Only the digest of its token is here.
create table visitor_pass (
  id          uuid         not null primary key,
  person_id   uuid         not null,
  made_for    varchar(20)  not null,
  token_hash  binary(32)   not null unique,
  made_at     timestamp(6) not null,
  expires_at  timestamp(6) not null,
  redeemed_at timestamp(6) null,
  index visitor_pass_person (person_id, made_at)
);
