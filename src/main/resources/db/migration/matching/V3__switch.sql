-- Whether the site learns, since somebody has said so in the studio; no row while nobody has.
create table matching_switch (
  name varchar(20) character set ascii collate ascii_bin not null primary key,
  is_on boolean not null
);
