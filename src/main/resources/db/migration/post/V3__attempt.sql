create table post_attempt (
  delivery_id uuid         not null,
  number      int          not null,
  started_at  timestamp(6) not null,
  ended_at    timestamp(6) null,
  outcome     varchar(20),
  status      int,
  primary key (delivery_id, number),
  foreign key (delivery_id) references post_delivery (id)
);
