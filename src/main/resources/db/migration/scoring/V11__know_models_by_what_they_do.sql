-- Digests of a model without its words, so that a mended typo is no other model, and of its points
-- alone, wherever the line is. Models that are kept already get theirs when the portal starts.
alter table scoring_model
  add column rules_digest char(32) character set ascii collate ascii_bin null,
  add column points_digest char(32) character set ascii collate ascii_bin null,
  add index scoring_model_rules (rules_digest),
  add index scoring_model_points (points_digest);
