-- An e-mail address by which a person wants to be known, sealed, until it is confirmed by the pass
-- of the same id.
create table privacy_new_address (
  pass_id   uuid         not null primary key,
  person_id uuid         not null,
  sealed    blob         not null,
  made_at   timestamp(6) not null,
  index privacy_new_address_person (person_id)
);
