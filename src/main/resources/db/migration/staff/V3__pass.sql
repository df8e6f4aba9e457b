create table staff_pass (
  id uuid not null primary key,
  account uuid not null,
  purpose varchar(20) not null,
  token_hash binary(32) not null,
  created_at timestamp(6) not null,
  expires_at timestamp(6) not null,
  ended_at timestamp(6) null,
  constraint staff_pass_token unique (token_hash),
  constraint staff_pass_account foreign key (account) references staff_account (id)
);
