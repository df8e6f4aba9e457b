create table staff_role (
  account uuid not null,
  role varchar(20) not null,
  primary key (account, role),
  constraint staff_role_account foreign key (account) references staff_account (id)
);
