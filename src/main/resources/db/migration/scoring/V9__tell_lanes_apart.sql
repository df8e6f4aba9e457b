-- Whether somebody asked to talk and so came whatever their points, and whether they are of a
-- demonstration.
alter table scoring_score
  add column raised_hand boolean not null default false,
  add column simulated boolean not null default false;
