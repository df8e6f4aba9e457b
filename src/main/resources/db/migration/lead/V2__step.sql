-- What happened to a lead. Rows are added and never changed.
create table lead_step (
  lead_id     uuid           not null,
  number      int            not null,
  at          timestamp(6)   not null,
  kind        varchar(20)    not null,
  account_id  uuid           null,
  assigned_to uuid           null,
  reason      varchar(40)    null,
  amount      decimal(15, 2) null,
  currency    varchar(3)     null,
  primary key (lead_id, number),
  foreign key (lead_id) references lead_lead (id)
);
