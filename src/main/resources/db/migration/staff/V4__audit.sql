create table staff_audit (
  id bigint not null auto_increment primary key,
  at timestamp(6) not null,
  actor uuid null,
  action varchar(60) not null,
  subject varchar(64) not null,
  index staff_audit_at (at)
);
