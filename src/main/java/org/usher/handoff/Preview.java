package org.usher.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.usher.engagement.Facts;
import org.usher.lead.EvidenceLine;
import org.usher.question.Answers;

/// What sales would see of a visit, line by line, as the buyer is shown it before anything is sent.
///
/// @param issuedAt when the form was shown
/// @param language of the words in the lines
/// @param facts of this visit, from which the lines were made
/// @param arrived answers that merely came with a link: facts only when the buyer confirms them
/// @param lines everything that can be sent
public record Preview(
    SubmissionId id,
    Instant issuedAt,
    String language,
    Facts facts,
    Answers arrived,
    List<EvidenceLine> lines) {

  public Preview {
    lines = List.copyOf(lines);
  }

  /// Whether a line is an answer that came with a link, which is not sent unless it is confirmed.
  public static boolean hasArrived(EvidenceLine line) {
    return line.id().startsWith(LineIds.ARRIVED);
  }

  /// What is left of it when only these lines stay.
  ///
  /// @param lineIds what is not a line of this preview is ignored
  Kept keeping(Set<String> lineIds) {
    return Kept.of(this, lineIds);
  }

  /// The same lines under a new name, for a form that has expired.
  Preview renewed(Instant now) {
    return new Preview(SubmissionId.random(), now, language, facts, arrived, lines);
  }
}
