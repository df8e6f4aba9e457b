-- Pages as somebody read them, by a digest of what they said. Says nothing of who read it.
create table lead_page (
  digest   char(64)     not null primary key,
  title    varchar(300) not null,
  language varchar(20)  not null,
  html     mediumtext   not null
);
