-- People who agreed to be contacted when it looks useful, and have not been handed over.
create table handoff_prospect (
  person_id  uuid         not null primary key,
  sealed     mediumblob   not null,
  updated_at timestamp(6) not null
);
