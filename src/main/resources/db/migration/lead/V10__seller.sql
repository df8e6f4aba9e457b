-- How a seller takes part in the rotation. Whoever has no row takes no part and sees everything.
create table lead_seller (
  account_id  uuid         not null primary key,
  team        varchar(40)  not null,
  -- How many leads to somebody else's one; 0: none by rotation.
  weight      int          not null,
  -- How many open leads at most.
  capacity    int          not null,
  hours       varchar(80)  not null,
  absent_from date         null,
  absent_to   date         null
);
