-- Filters that a seller keeps: facets only, never words, which may be a person's name.
create table lead_saved_filter (
  account_id uuid         not null,
  name       varchar(60)  not null,
  filter     varchar(300) not null,
  primary key (account_id, name)
);
