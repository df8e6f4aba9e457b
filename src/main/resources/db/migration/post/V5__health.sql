-- How a destination does is read from its latest deliveries.
create index post_delivery_destination on post_delivery (destination, state, created_at);
