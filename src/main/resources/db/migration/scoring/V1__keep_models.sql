-- A model, from the first score that was made with it. A row never changes: the version is the
-- digest of the rules.
create table scoring_model (
  version char(32) character set ascii collate ascii_bin not null primary key,
  rules longtext not null check (json_valid(rules)),
  first_used_at timestamp(6) not null
);
