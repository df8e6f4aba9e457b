-- What pages were shown, chosen and helped, and how questions fared: anonymous sums, one row per
-- day, kind, page, question and option, never one per visitor, never two answers together.
create table matching_outcome (
  day date not null,
  kind varchar(20) character set ascii collate ascii_bin not null,
  page varchar(200) character set ascii collate ascii_bin not null,
  question varchar(40) character set ascii collate ascii_bin not null,
  option_id varchar(40) character set ascii collate ascii_bin not null,
  weight double not null,
  primary key (day, kind, page, question, option_id)
);
