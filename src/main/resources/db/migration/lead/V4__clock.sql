-- The clock of a lead, when it comes back by itself, whose team it is, and when it last changed.
alter table lead_lead
  add column touched_at  timestamp(6) not null default '2000-01-01 00:00:00',
  -- Until when sales has promised to be in touch.
  add column due_at      timestamp(6) null,
  -- When sales was first in touch.
  add column answered_at timestamp(6) null,
  -- When the promise was seen to be broken.
  add column breached_at timestamp(6) null,
  -- When it comes back: an open one that rests, or one that was too early.
  add column returns_at  timestamp(6) null,
  -- Empty: everybody's.
  add column team        varchar(40)  not null default '',
  add column merged_into uuid         null,
  add column simulated   boolean      not null default false,
  add index lead_lead_touched (touched_at),
  add index lead_lead_due (status, breached_at, due_at),
  add index lead_lead_returns (returns_at);
