create table staff_account (
  id uuid not null primary key,
  name varchar(100) not null,
  -- compared byte by byte: a collation that ignores accents would take one person for another
  email varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
  password_hash varchar(200) null,
  has_first_password boolean not null,
  generation int not null,
  created_at timestamp(6) not null,
  signed_in_at timestamp(6) null,
  deactivated_at timestamp(6) null,
  constraint staff_account_email unique (email)
);
