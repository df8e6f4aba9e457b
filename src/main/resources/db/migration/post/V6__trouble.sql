-- Destinations that have begun to give up deliveries, until something arrives there again.
create table post_trouble (
  destination varchar(100) not null primary key,
  begun_at    timestamp(6) not null
);
insert into post_trouble (destination, begun_at)
select destination, max(created_at) from post_delivery delivery
where state = 'DEAD'
group by destination;
