-- How a seller likes the desk.
create table lead_desk (
  account_id uuid         not null primary key,
  columns    varchar(200) not null
);
