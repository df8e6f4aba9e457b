-- Destinations that answered 410 and are not tried until somebody switches them on again.
create table post_endpoint (
  destination     varchar(100) not null primary key,
  switched_off_at timestamp(6) not null
);
