package org.usher.demo;

import static org.usher.visitor.Classification.NOT_PERSONAL;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.usher.visitor.Classification;
import org.usher.visitor.PersonalData;

/// What is kept of a season: the ids of people who were made up, which are nobody's, and its days.
@Component
final class DemoColumns implements PersonalData {

  @Override
  public String module() {
    return "demo";
  }

  @Override
  public Map<String, Classification> columns() {
    return Map.of(
        "demo_person.person_id", NOT_PERSONAL,
        "demo_season.id", NOT_PERSONAL,
        "demo_season.next_day", NOT_PERSONAL,
        "demo_season.last_day", NOT_PERSONAL,
        "demo_season.removed_at", NOT_PERSONAL);
  }
}
