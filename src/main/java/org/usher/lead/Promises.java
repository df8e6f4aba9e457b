package org.usher.lead;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import org.usher.scoring.Grade;
import org.usher.scoring.ResponseTimes;
import org.usher.visitor.HomeZone;

/// By when somebody should have been in touch. Time counts within the hours of sales only.
@Component
public final class Promises implements ResponseTimes, HomeZone {

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

  /// How much time at work is promised to whoever raises a hand.
  public Duration toHands() {
    return properties.toHands();
  }

  public OfficeHours hours() {
    return hours;
  }

  @Override
  public ZoneId zone() {
    return hours.zone();
  }

  @Override
  public String whenTimeCounts() {
    return hours.toString();
  }

  @Override
  public SequencedMap<String, Duration> timesAtWork() {
    return properties.promised();
  }

  Instant due(boolean isRaisedHand, Grade grade, Instant since) {
    return hours.after(since, length(isRaisedHand, grade));
  }
}
