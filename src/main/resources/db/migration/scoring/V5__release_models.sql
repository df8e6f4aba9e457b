-- Which model ran since when, for the rules as their author wrote them. Rows are added and never
-- changed: going back is one more release.
create table scoring_release (
  number int not null auto_increment primary key,
  version char(32) character set ascii collate ascii_bin not null,
  authored char(32) character set ascii collate ascii_bin not null,
  released_at timestamp(6) not null,
  account_id uuid null,
  constraint scoring_release_model foreign key (version) references scoring_model (version)
);
