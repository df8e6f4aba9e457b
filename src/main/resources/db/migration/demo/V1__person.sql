-- Whom a demonstration made up, so that they can be erased.
create table demo_person (
  person_id uuid not null primary key
);
