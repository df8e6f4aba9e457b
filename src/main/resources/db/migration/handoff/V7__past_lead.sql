create table handoff_past_lead (
  past_id  uuid         not null,
  line     int          not null,
  score_id uuid         not null,
  came_at  timestamp(6) not null,
  facts    text         not null,
  primary key (past_id, line),
  foreign key (past_id) references handoff_past (id)
);
