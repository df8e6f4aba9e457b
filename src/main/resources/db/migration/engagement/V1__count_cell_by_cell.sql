-- Anonymous numbers: one row per day, kind and subject, never one per visitor.
create table engagement_counter (
  day date not null,
  kind varchar(20) character set ascii collate ascii_bin not null,
  subject varchar(200) collate utf8mb4_bin not null,
  count bigint not null,
  primary key (kind, day, subject)
);
