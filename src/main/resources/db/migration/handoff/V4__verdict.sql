-- Links by which a verdict is given: of the token only a digest.
create table handoff_verdict_link (
  token_hash  binary(32)   not null primary key,
  lead_id     uuid         not null,
  destination varchar(100) not null,
  expires_at  timestamp(6) not null,
  index handoff_verdict_link_expires (expires_at)
);
