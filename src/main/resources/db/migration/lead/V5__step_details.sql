-- What more kinds of steps say: until when, about which other lead, which page or rule.
alter table lead_step
  add column until_at   timestamp(6) null,
  add column other_lead uuid         null,
  add column detail     varchar(200) null,
  add index lead_step_kind (kind, at);
