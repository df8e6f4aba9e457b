-- Counted with every look at the desk: whether the leads in memory are all, as they are now.
create index lead_lead_version on lead_lead (version);
