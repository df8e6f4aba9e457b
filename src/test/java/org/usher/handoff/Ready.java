package org.usher.handoff;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.usher.content.Snapshot;
import org.usher.engagement.Facts;
import org.usher.question.Answers;

/// Somebody whom the sample model finds ready by their answers alone.
final class Ready {

  private Ready() {}

  static Facts facts(Snapshot site) {
    var said = new LinkedHashMap<String, String>();
    said.putAll(Map.of("role", "leader", "worry", "slow", "timing", "soon", "say", "decide"));
    said.putAll(Map.of("size", "large", "selling", "talk", "process", "mailbox"));
    return new Facts(
        Answers.read(said, site.questionnaire()), List.of(), List.of(), Set.of(), Set.of());
  }

  static Preview preview(Snapshot site, Lines lines, Instant issuedAt) {
    Facts facts = facts(site);
    return new Preview(
        SubmissionId.random(),
        issuedAt,
        "en",
        facts,
        Answers.none(),
        lines.of(facts, Answers.none(), site, "en"));
  }
}
