-- A journey that a person asked us to keep, and confirmed.
create table privacy_kept_journey (
  person_id uuid         not null primary key,
  sealed    blob         not null,
  kept_at   timestamp(6) not null
);
