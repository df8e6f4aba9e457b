-- The season of a demonstration, at most one: how far it is played, and that it was removed.
create table demo_season (
  id         tinyint      not null primary key check (id = 1),
  -- The day to be played next; after the last one it is whole.
  next_day   date         not null,
  last_day   date         not null,
  removed_at timestamp(6) null
);
-- One that was made before there was this table is taken as whole.
insert into demo_season (id, next_day, last_day)
  select 1, date_add(utc_date(), interval 1 day), utc_date() from demo_person limit 1;
