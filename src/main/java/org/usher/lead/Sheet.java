package org.usher.lead;

import java.time.Instant;
import java.util.List;
import org.usher.scoring.Grade;
import org.usher.visitor.PersonDetails;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// All that sales is told of a lead, frozen when it was handed over. The desk and every channel
/// show this and nothing else. Only its buyer may put right who they are and what they wrote.
///
/// @param language of its words
/// @param isRaisedHand whether the buyer asked to talk; else they agreed to be contacted
/// @param message in the buyer's own words; may be empty
/// @param way how they want to be answered
/// @param time when it suits them, in their words; may be empty
/// @param lines what they approved, as they saw it
/// @param evidence the same in up to three sentences: what they said, what they did, what they ask
/// @param timeline what they did, by time
public record Sheet(
    String language,
    boolean isRaisedHand,
    PersonDetails person,
    String message,
    Way way,
    String time,
    List<EvidenceLine> lines,
    List<String> evidence,
    List<Moment> timeline,
    Grade grade,
    List<Agreement> agreements,
    Instant at) {

  /// It is read again years later: parts may be added, not renamed.
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public Sheet {
    lines = List.copyOf(lines);
    evidence = List.copyOf(evidence);
    timeline = List.copyOf(timeline);
    agreements = List.copyOf(agreements);
  }

  /// The first sentence: why this lead, in one line.
  public String reason() {
    return evidence.isEmpty() ? "" : evidence.getFirst();
  }

  /// The same about a person whose details were put right.
  Sheet of(PersonDetails corrected) {
    return new Sheet(
        language,
        isRaisedHand,
        corrected,
        message,
        way,
        time,
        lines,
        evidence,
        timeline,
        grade,
        agreements,
        at);
  }

  /// The same with other words of the buyer's own.
  Sheet saying(String words) {
    return new Sheet(
        language,
        isRaisedHand,
        person,
        words,
        way,
        time,
        lines,
        evidence,
        timeline,
        grade,
        agreements,
        at);
  }

  byte[] json() {
    return JSON.writeValueAsBytes(this);
  }

  /// Reads what [#json()] wrote.
  ///
  /// @throws IllegalArgumentException when it is no such JSON
  static Sheet read(byte[] json) {
    try {
      return JSON.readValue(json, Sheet.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("This is no sheet: " + e.getClass().getSimpleName());
    }
  }

  /// Without what it says.
  @Override
  public String toString() {
    return "Sheet[…]";
  }
}
