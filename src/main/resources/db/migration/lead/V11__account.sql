-- Companies that are somebody's: by domain of their e-mail addresses.
create table lead_account (
  domain   varchar(253) not null primary key,
  owner_id uuid         not null,
  standing varchar(20)  not null
);
