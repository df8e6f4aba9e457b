create table lead_lead (
  id             uuid         not null primary key,
  version        int          not null,
  person_id      uuid         not null,
  raised_hand    boolean      not null,
  -- The person, as long as the lead is open and came by score: one open lead per person.
  open_person_id uuid         null unique,
  score_id       uuid         not null,
  grade          varchar(2)   not null,
  raised_at      timestamp(6) not null,
  status         varchar(20)  not null,
  owner_id       uuid         null,
  erased         boolean      not null,
  index lead_lead_lane (status, raised_hand, grade, raised_at),
  index lead_lead_person (person_id)
);
