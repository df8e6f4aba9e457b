-- Who agreed to which version of the shared promise, for which side.
create table scoring_agreement (
  promise char(32) character set ascii collate ascii_bin not null,
  side varchar(20) character set ascii collate ascii_bin not null,
  account_id uuid not null,
  agreed_at timestamp(6) not null,
  primary key (promise, side)
);
