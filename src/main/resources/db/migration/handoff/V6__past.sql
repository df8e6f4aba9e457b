-- Files of past leads: answers and what became of them, and nobody's name.
create table handoff_past (
  id       uuid         not null primary key,
  name     varchar(60)  not null,
  taken_at timestamp(6) not null,
  taken_by uuid         not null
);
