package org.usher.post;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a receiver has answered.
///
/// @param headers by name in lower case
/// @param body the first 64 KB of it
record Answer(int status, Map<String, String> headers, String body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int GONE = 410;

  /// Whoever says to come back later than this has probably made a mistake.
  private static final Duration LONGEST_WAIT = Duration.ofHours(24);

  /// What follows from it when only the status counts.
  Result result(Instant now) {
    Outcome outcome =
        switch (status / 100) {
          case 2 -> Outcome.SENT;
          case 3 -> Outcome.REDIRECTED;
          default -> status == GONE ? Outcome.GONE : Outcome.REFUSED;
        };
    return Result.of(outcome, status).notBefore(retryAfter(now));
  }

  /// What follows from it when it is read as its receiver's answers are.
  Result result(Reading reading, Instant now) {
    if (reading.known().contains(status)) {
      return Result.of(Outcome.SENT, status);
    }
    Result byStatus = result(now);
    if (byStatus.outcome() != Outcome.SENT) {
      return byStatus;
    }
    if (reading.refusal().filter(this::refuses).isPresent()
        || !reading.taken().isEmpty() && !reading.taken().contains(status)) {
      return Result.of(Outcome.REFUSED, status);
    }
    boolean isUnderstood =
        reading.says().map(body.strip()::equals).orElse(true)
            && (!reading.isJson() || json().isPresent());
    return isUnderstood && kept(reading).isPresent()
        ? byStatus
        : Result.of(Outcome.NOT_UNDERSTOOD, status);
  }

  private boolean refuses(Reading.Refusal refusal) {
    return headers.getOrDefault(refusal.header(), "").contains(refusal.holds());
  }

  /// What the next request needs; empty when something of it is missing.
  Optional<Map<String, String>> kept(Reading reading) {
    var kept = new HashMap<String, String>();
    for (var entry : reading.keep().entrySet()) {
      String value =
          json().map(body -> body.at(entry.getValue())).map(node -> node.asString("")).orElse("");
      if (value.isEmpty()) {
        return Optional.empty();
      }
      kept.put(entry.getKey(), value);
    }
    return Optional.of(kept);
  }

  private Optional<JsonNode> json() {
    try {
      return Optional.of(JSON.readTree(body)).filter(JsonNode::isContainer);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /// Seconds, or a date (RFC 9110, 10.2.3).
  private Duration retryAfter(Instant now) {
    String said = headers.getOrDefault("retry-after", "").strip();
    Duration wait =
        said.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(said)) : until(said, now);
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static Duration until(String date, Instant now) {
    try {
      Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }

  @Override
  public String toString() {
    return "Answer[%d]".formatted(status);
  }
}
