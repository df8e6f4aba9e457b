-- What whoever answers for scoring should look at, told once for each model that runs.
create table scoring_news (
  kind     varchar(20) not null primary key,
  running  char(32) character set ascii collate ascii_bin not null,
  begun_at timestamp(6) not null,
  seen_at  timestamp(6) null
);
