-- SHA-256 of a file that teaches, so that none teaches twice; none for those from before.
alter table handoff_past
  add column digest binary(32) null,
  add unique key handoff_past_digest (digest);
