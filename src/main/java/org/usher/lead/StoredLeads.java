package org.usher.lead;

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

  long countByStatusInAndErasedFalse(Collection<Status> statuses);

  /// Raised hands first, then by readiness, then the longest waiting.
  @Query(
      """
      select lead from Lead lead where lead.status in :statuses and not lead.erased
      order by lead.raisedHand desc, lead.grade, lead.raisedAt, lead.id\
      """)
  List<Lead> inOrder(Collection<Status> statuses, Pageable page);

  /// The same of one owner.
  @Query(
      """
      select lead from Lead lead
      where lead.status in :statuses and lead.ownerId = :ownerId and not lead.erased
      order by lead.raisedHand desc, lead.grade, lead.raisedAt, lead.id\
      """)
  List<Lead> inOrder(Collection<Status> statuses, UUID ownerId, Pageable page);

  /// The latest first.
  List<Lead> findByStatusInAndErasedFalseOrderByRaisedAtDescIdAsc(
      Collection<Status> statuses, Pageable page);
}
