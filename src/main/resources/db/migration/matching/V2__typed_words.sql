-- A word that visitors typed before they chose a page is kept where an option is, and may have any
-- letters.
alter table matching_outcome
  modify option_id varchar(40) character set utf8mb4 collate utf8mb4_bin not null;
