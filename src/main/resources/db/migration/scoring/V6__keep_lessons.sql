-- What was learnt, and whether it was better than what ran.
create table scoring_lesson (
  number int not null auto_increment primary key,
  version char(32) character set ascii collate ascii_bin not null,
  authored char(32) character set ascii collate ascii_bin not null,
  running char(32) character set ascii collate ascii_bin not null,
  learnt_at timestamp(6) not null,
  taught int not null,
  tested int not null,
  draft_loss double not null,
  running_loss double not null,
  confidence double not null,
  constraint scoring_lesson_model foreign key (version) references scoring_model (version)
);
