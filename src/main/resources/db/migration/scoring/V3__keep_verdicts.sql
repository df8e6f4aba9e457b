-- What became of a score: the verdict that stands. Gone with the person.
create table scoring_verdict (
  score_id uuid not null primary key,
  person_id uuid not null,
  result varchar(20) character set ascii collate ascii_bin not null,
  at timestamp(6) not null,
  index scoring_verdict_person (person_id)
);
