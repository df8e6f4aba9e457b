-- What the buyer approved, frozen, and the facts it was made from; sealed with the person's key.
create table lead_sheet (
  lead_id   uuid       not null primary key,
  person_id uuid       not null,
  sheet     mediumblob not null,
  facts     mediumblob not null,
  index lead_sheet_person (person_id),
  foreign key (lead_id) references lead_lead (id)
);
