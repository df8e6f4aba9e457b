create table post_delivery (
  id          uuid         not null primary key,
  version     int          not null,
  kind        varchar(60)  not null,
  reference   varchar(100) not null,
  destination varchar(100) not null,
  sealed      mediumblob   not null,
  state       varchar(20)  not null,
  reason      varchar(20),
  tries       int          not null,
  created_at  timestamp(6) not null,
  next_at     timestamp(6) null,
  index post_delivery_reference (reference),
  index post_delivery_state (state, created_at)
);
