package org.usher.lead;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Where leads are kept.
interface StoredLeads extends Repository<Lead, UUID> {

  Lead save(Lead lead);

  /// Writes it at once, so that what belongs to it can follow by plain SQL.
  Lead saveAndFlush(Lead lead);

  Optional<Lead> findByIdAndErasedFalse(UUID id);

  List<Lead> findByPersonIdOrderByRaisedAtAsc(UUID personId);

  boolean existsByPersonIdAndStatusIn(UUID personId, Collection<Status> statuses);

  boolean existsByPersonIdAndTouchedAtAfter(UUID personId, Instant since);

  /// Whose day to come back is there.
  @Query(
      """
      select lead.id from Lead lead
      where lead.returnsAt <= :now and not lead.erased order by lead.returnsAt, lead.id\
      """)
  List<UUID> returning(Instant now, Pageable most);

  /// Whose promise is broken and was not before; those that rest are left alone, and nobody is told
  /// of simulated ones.
  @Query(
      """
      select lead.id from Lead lead
      where lead.status in :open and lead.breachedAt is null and lead.answeredAt is null
        and lead.dueAt < :now and lead.returnsAt is null and not lead.erased
        and not lead.simulated
      order by lead.dueAt, lead.id\
      """)
  List<UUID> late(Collection<Status> open, Instant now, Pageable most);

  /// What somebody looks after and is not done with.
  @Query(
      """
      select lead.id from Lead lead
      where lead.ownerId = :owner and not lead.erased
        and (lead.status in :open or lead.returnsAt is not null)
      order by lead.raisedAt, lead.id\
      """)
  List<UUID> inHandsOf(UUID owner, Collection<Status> open);

  /// Which leads became part of this one.
  List<Lead> findByMergedIntoAndErasedFalseOrderByRaisedAtAsc(UUID into);
}
