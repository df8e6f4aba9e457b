package org.usher.matching;

import static org.usher.visitor.Classification.NOT_PERSONAL;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.usher.visitor.Classification;
import org.usher.visitor.PersonalData;

/// Nothing is kept here about anybody: outcomes are sums by page and single answer.
@Component
final class MatchingColumns implements PersonalData {

  @Override
  public String module() {
    return "matching";
  }

  @Override
  public Map<String, Classification> columns() {
    return Map.of(
        "matching_outcome.day", NOT_PERSONAL,
        "matching_outcome.kind", NOT_PERSONAL,
        "matching_outcome.page", NOT_PERSONAL,
        "matching_outcome.question", NOT_PERSONAL,
        "matching_outcome.option_id", NOT_PERSONAL,
        "matching_outcome.weight", NOT_PERSONAL,
        "matching_switch.name", NOT_PERSONAL,
        "matching_switch.is_on", NOT_PERSONAL);
  }
}
