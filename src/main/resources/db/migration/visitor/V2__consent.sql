create table visitor_consent (
  id           uuid         not null primary key,
  person_id    uuid         not null,
  purpose      varchar(20)  not null,
  text_version varchar(100) not null,
  given_at     timestamp(6) not null,
  withdrawn_at timestamp(6) null,
  index visitor_consent_person (person_id, purpose)
);
