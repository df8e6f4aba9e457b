-- A lesson of simulated verdicts is shown while the season lasts, put to work by nobody, and gone
-- with the season.
alter table scoring_lesson add column simulated boolean not null default false;
