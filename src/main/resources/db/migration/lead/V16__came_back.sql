-- When the buyer was last on the site again while sales had the lead, for the list.
alter table lead_lead add column came_back_at timestamp(6) null;
