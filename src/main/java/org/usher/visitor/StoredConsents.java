package org.usher.visitor;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/// Where consents are kept.
interface StoredConsents extends Repository<StoredConsent, UUID> {

  StoredConsent save(StoredConsent consent);

  List<StoredConsent> findByPersonIdOrderByGivenAtAscIdAsc(UUID person);

  void deleteByPersonId(UUID person);
}
