package org.usher.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.usher.scoring.Grade;

/// What `usher.lead.promise` says is when somebody should have been in touch.
class PromisesTests {

  private static final Instant MONDAY = Instant.parse("2026-05-11T09:00:00Z");

  private final Promises promises =
      new Promises(
          new LeadProperties(
              "Mon-Fri 08:00-18:00 UTC",
              Map.of(
                  "hand", Duration.ofMinutes(30),
                  "A", Duration.ofHours(4),
                  "a1", Duration.ofHours(1),
                  "B", Duration.ofHours(10)),
              Duration.ofDays(90),
              ""));

  private Instant due(boolean isRaisedHand, String grade) {
    return promises.due(isRaisedHand, Grade.parse(grade), MONDAY);
  }

  @Test
  void eachGradeIsDueWhenItsPromiseSays() {
    assertThat(due(true, "C3")).isEqualTo("2026-05-11T09:30:00Z");
    assertThat(due(false, "A1")).isEqualTo("2026-05-11T10:00:00Z");
    assertThat(due(false, "A2")).as("its letter").isEqualTo("2026-05-11T13:00:00Z");
    assertThat(due(false, "B3")).as("at work only").isEqualTo("2026-05-12T09:00:00Z");
    assertThat(due(false, "C1")).as("not named").isEqualTo("2026-05-14T09:00:00Z");
  }
}
