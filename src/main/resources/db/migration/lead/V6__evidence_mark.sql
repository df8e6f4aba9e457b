-- What a seller says of one line of evidence.
create table lead_evidence_mark (
  lead_id    uuid         not null,
  line_id    varchar(250) not null,
  mark       varchar(20)  not null,
  account_id uuid         not null,
  at         timestamp(6) not null,
  primary key (lead_id, line_id),
  index lead_evidence_mark_line (line_id),
  foreign key (lead_id) references lead_lead (id)
);
