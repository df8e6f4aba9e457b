package org.usher.engagement;

import static org.usher.visitor.Classification.NOT_PERSONAL;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.usher.visitor.Classification;
import org.usher.visitor.PersonalData;

/// Nothing is kept here about anybody: the counters are sums, and words stand in them only when
/// enough different visits used them.
@Component
final class EngagementColumns implements PersonalData {

  @Override
  public String module() {
    return "engagement";
  }

  @Override
  public Map<String, Classification> columns() {
    return Map.of(
        "engagement_counter.day", NOT_PERSONAL,
        "engagement_counter.kind", NOT_PERSONAL,
        "engagement_counter.subject", NOT_PERSONAL,
        "engagement_counter.count", NOT_PERSONAL,
        "engagement_simulated.day", NOT_PERSONAL,
        "engagement_simulated.kind", NOT_PERSONAL,
        "engagement_simulated.subject", NOT_PERSONAL,
        "engagement_simulated.count", NOT_PERSONAL);
  }
}
