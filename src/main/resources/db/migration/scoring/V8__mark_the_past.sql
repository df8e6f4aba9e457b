-- Scores of leads that were imported: they teach, but nobody handed them over here.
alter table scoring_score add column imported boolean not null default false;
