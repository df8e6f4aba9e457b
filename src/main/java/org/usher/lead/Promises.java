package org.usher.lead;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.usher.scoring.Grade;

/// By when somebody should have been in touch. Time counts within the hours of sales only.
@Component
public final class Promises {

  private final LeadProperties properties;
  private final OfficeHours hours;

  Promises(LeadProperties properties) {
    this.properties = properties;
    this.hours = properties.officeHours();
  }

  /// How much time at work is promised.
  public Duration length(boolean isRaisedHand, Grade grade) {
    return properties.promised(isRaisedHand, grade);
  }

  public OfficeHours hours() {
    return hours;
  }

  Instant due(boolean isRaisedHand, Grade grade, Instant since) {
    return hours.after(since, length(isRaisedHand, grade));
  }
}
