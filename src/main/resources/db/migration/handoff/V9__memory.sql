-- What the visits of people have told who agreed that later visits are added.
create table handoff_memory (
  person_id  uuid         not null primary key,
  sealed     mediumblob   not null,
  updated_at timestamp(6) not null
);
