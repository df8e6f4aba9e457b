package org.usher.demo;

import static org.usher.visitor.Classification.NOT_PERSONAL;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.usher.visitor.Classification;
import org.usher.visitor.PersonalData;

/// What is kept of people who were made up: their ids, which are nobody's.
@Component
final class DemoColumns implements PersonalData {

  @Override
  public String module() {
    return "demo";
  }

  @Override
  public Map<String, Classification> columns() {
    return Map.of("demo_person.person_id", NOT_PERSONAL);
  }
}
