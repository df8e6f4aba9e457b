-- Which pages were read, in which revision; sealed with the person's key.
alter table lead_sheet add column pages mediumblob null;
