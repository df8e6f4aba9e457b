-- Says which folder of keys belongs to this database; one row.
create table visitor_vault (
  id          int        not null primary key check (id = 1),
  fingerprint binary(32) not null
);
