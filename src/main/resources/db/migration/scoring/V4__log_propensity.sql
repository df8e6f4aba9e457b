-- The chance with which somebody was handed over: 1 when they reached the line or raised a hand,
-- less when they were chosen from below it to learn from; and the promise sales worked by.
alter table scoring_score
  add column propensity double not null default 1 check (propensity > 0 and propensity <= 1),
  add column promise char(32) character set ascii collate ascii_bin null;
