package org.usher.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.usher.engagement.Facts;
import org.usher.lead.EvidenceLine;
import org.usher.question.Answers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The written form of a [Preview]. It lives for a day.
record PreviewForm(
    UUID id,
    Instant issuedAt,
    String language,
    String facts,
    Map<String, String> arrived,
    List<EvidenceLine> lines) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  static PreviewForm of(Preview preview) {
    return new PreviewForm(
        preview.id().value(),
        preview.issuedAt(),
        preview.language(),
        preview.facts().json(),
        preview.arrived().query(),
        preview.lines());
  }

  /// @throws IllegalArgumentException when it is no such JSON
  static PreviewForm read(byte[] json) {
    try {
      return JSON.readValue(json, PreviewForm.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("This is no preview: " + e.getOriginalMessage(), e);
    }
  }

  byte[] json() {
    return JSON.writeValueAsBytes(this);
  }

  Preview preview() {
    return new Preview(
        new SubmissionId(id),
        issuedAt,
        language,
        Facts.read(facts),
        Answers.stored(arrived),
        lines);
  }
}
