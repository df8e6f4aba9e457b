-- What a seller misses on the site, for those who write it; sealed with the key of the person the
-- lead is about.
create table lead_missing_page (
  id         uuid         not null primary key,
  lead_id    uuid         not null,
  person_id  uuid         not null,
  account_id uuid         not null,
  at         timestamp(6) not null,
  words      blob         not null,
  state      varchar(20)  not null,
  decided_by uuid         null,
  decided_at timestamp(6) null,
  index lead_missing_page_lead (lead_id, at),
  index lead_missing_page_person (person_id),
  foreign key (lead_id) references lead_lead (id) on delete cascade
);
