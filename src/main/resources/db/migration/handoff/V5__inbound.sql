-- Webhooks that came, so that none counts twice.
create table handoff_inbound (
  source      varchar(40)  not null,
  -- compared byte by byte, as signed
  id          varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  received_at timestamp(6) not null,
  primary key (source, id),
  index handoff_inbound_received (received_at)
);
