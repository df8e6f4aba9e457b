-- What sales writes down about a lead, sealed with the person's key.
create table lead_note (
  id         uuid         not null primary key,
  lead_id    uuid         not null,
  person_id  uuid         not null,
  account_id uuid         not null,
  at         timestamp(6) not null,
  words      blob         not null,
  index lead_note_lead (lead_id, at),
  index lead_note_person (person_id),
  foreign key (lead_id) references lead_lead (id)
);
