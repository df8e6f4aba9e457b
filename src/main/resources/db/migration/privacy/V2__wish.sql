-- An address that asked for a link, sealed, until the task of the same id has seen to it.
create table privacy_wish (
  id      uuid         not null primary key,
  sealed  blob         not null,
  made_at timestamp(6) not null
);
