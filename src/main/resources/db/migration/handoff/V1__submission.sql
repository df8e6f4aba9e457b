-- Forms that were taken. The digest is keyed: nobody can try out contents against it.
create table handoff_submission (
  id          uuid         not null primary key,
  digest      binary(32)   not null,
  wish        varchar(10)  not null,
  lead_id     uuid         null,
  received_at timestamp(6) not null,
  index handoff_submission_lead (lead_id)
);
