-- What a demonstration added to the counters, so that it can be taken out again.
create table engagement_simulated (
  day date not null,
  kind varchar(20) character set ascii collate ascii_bin not null,
  subject varchar(200) collate utf8mb4_bin not null,
  count bigint not null,
  primary key (kind, day, subject)
);
