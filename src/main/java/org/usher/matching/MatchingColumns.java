package org.usher.matching;

import static org.usher.visitor.Classification.NOT_PERSONAL;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    return Stream.concat(
            Stream.of("matching_switch.name", "matching_switch.is_on"),
            Stream.of("matching_outcome", "matching_simulated")
                .flatMap(table ->
                    Stream.of("day", "kind", "page", "question", "option_id", "weight")
                        .map(column -> table + "." + column)))
        .collect(Collectors.toMap(column -> column, _ -> NOT_PERSONAL));
  }
}
