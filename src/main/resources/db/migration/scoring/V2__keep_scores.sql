-- A score as it was made. Together with the facts, which its lead keeps, it can be made again.
create table scoring_score (
  id uuid not null primary key,
  person_id uuid not null,
  model_version char(32) character set ascii collate ascii_bin not null,
  as_of timestamp(6) not null,
  points decimal(13,3) not null,
  fit_points decimal(13,3) not null,
  engagement_points decimal(13,3) not null,
  grade char(2) character set ascii collate ascii_bin not null,
  reaches_threshold boolean not null,
  contributions longtext not null check (json_valid(contributions)),
  holds longtext not null check (json_valid(holds)),
  constraint scoring_score_model foreign key (model_version) references scoring_model (version),
  index scoring_score_person (person_id)
);
