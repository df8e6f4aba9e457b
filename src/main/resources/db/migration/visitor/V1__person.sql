create table visitor_person (
  id         uuid         not null primary key,
  email_hash binary(32)   not null unique,
  details    blob         not null,
  met_at     timestamp(6) not null,
  changed_at timestamp(6) not null
);
