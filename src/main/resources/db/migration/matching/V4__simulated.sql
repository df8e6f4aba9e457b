-- What became of the matches of a demonstration: the same sums, apart from those that teach, and
-- gone with it.
create table matching_simulated (
  day date not null,
  kind varchar(20) character set ascii collate ascii_bin not null,
  page varchar(200) character set ascii collate ascii_bin not null,
  question varchar(40) character set ascii collate ascii_bin not null,
  option_id varchar(40) character set ascii collate ascii_bin not null,
  weight double not null,
  primary key (day, kind, page, question, option_id)
);
