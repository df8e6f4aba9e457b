package org.usher.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Where deliveries are kept.
interface StoredDeliveries extends Repository<StoredDelivery, UUID> {

  StoredDelivery save(StoredDelivery delivery);

  Optional<StoredDelivery> findById(UUID id);

  List<StoredDelivery> findByReferenceOrderByCreatedAtAscIdAsc(String reference);

  List<StoredDelivery> findByDestinationAndStateOrderByCreatedAtAscIdAsc(
      String destination, State state);

  Optional<StoredDelivery> findFirstByDestinationAndStateOrderByCreatedAtDescIdAsc(
      String destination, State state);

  @Query(
      """
      select new org.usher.post.StoredDeliveries$Counted(
        delivery.destination, count(delivery), min(delivery.createdAt))
      from StoredDelivery delivery where delivery.state = :state
      group by delivery.destination order by delivery.destination\
      """)
  List<Counted> countByDestination(State state);

  /// How many deliveries a destination has, and when the oldest was handed in.
  record Counted(String destination, long number, Instant oldest) {}

  /// What deliveries in a state are about, the latest first.
  @Query(
      """
      select delivery.reference from StoredDelivery delivery where delivery.state = :state
      group by delivery.reference order by max(delivery.createdAt) desc, delivery.reference\
      """)
  List<String> references(State state, Pageable most);

  /// Waiting deliveries that nothing will ever wake.
  @Query(
      nativeQuery = true,
      value =
          """
          select delivery.id from post_delivery delivery
          left join scheduled_tasks task
            on task.task_name = 'post-delivery'
            and task.task_instance = cast(delivery.id as char(36))
          where delivery.state = 'WAITING' and task.task_name is null\
          """)
  List<UUID> withoutTask();

  /// Tasks, by instance, that nobody works on and that have no waiting delivery.
  @Query(
      nativeQuery = true,
      value =
          """
          select task.task_instance from scheduled_tasks task
          left join post_delivery delivery
            on delivery.id = cast(task.task_instance as uuid) and delivery.state = 'WAITING'
          where task.task_name = 'post-delivery' and not task.picked and delivery.id is null\
          """)
  List<String> tasksWithoutDelivery();
}
