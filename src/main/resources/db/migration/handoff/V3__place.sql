-- Where leads are told, set up by an administrator. The settings are sealed: most addresses are secret.
create table handoff_place (
  name       varchar(40)  not null primary key,
  kind       varchar(20)  not null,
  sealed     mediumblob   not null,
  at_once    int          not null,
  is_on      boolean      not null,
  changed_at timestamp(6) not null
);
