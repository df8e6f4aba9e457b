package org.usher.lead;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.usher.engagement.Facts;
import org.usher.scoring.Score;
import org.usher.visitor.Consent;

/// All that a seller may see of a lead.
///
/// @param history oldest first
/// @param consents as they stand now, withdrawn ones too
/// @param others leads of the same person, the latest first
/// @param duplicates leads that may be about the same matter, the latest first
/// @param company leads of other people of the same company, the latest first
/// @param absorbed leads that became part of this one, and those that had become part of them
/// @param notes oldest first
/// @param marks what was said of lines of evidence, by their id
/// @param missing what sales missed on the site for this buyer, oldest first
/// @param ways how the buyer may be reached now; none when they took their consent back
/// @param pages as the buyer saw them, by time
/// @param facts what the sheet was made from
/// @param score as it was when the lead was raised
/// @param promise version of the shared promise under which that was made
public record LeadDetails(
    LeadLine line,
    Sheet sheet,
    List<HistoryLine> history,
    List<Consent> consents,
    List<LeadLine> others,
    List<LeadLine> duplicates,
    List<LeadLine> company,
    List<Absorbed> absorbed,
    List<Note> notes,
    Map<String, Mark> marks,
    List<MissingPage> missing,
    Set<Way> ways,
    List<ReadPage> pages,
    Facts facts,
    Optional<Score> score,
    Optional<String> promise) {

  public LeadDetails {
    history = List.copyOf(history);
    consents = List.copyOf(consents);
    others = List.copyOf(others);
    duplicates = List.copyOf(duplicates);
    company = List.copyOf(company);
    absorbed = List.copyOf(absorbed);
    notes = List.copyOf(notes);
    marks = Map.copyOf(marks);
    missing = List.copyOf(missing);
    ways = Set.copyOf(ways);
    pages = List.copyOf(pages);
  }

  /// What was last said of it: the verdict that stands, that it became part of another one, or that
  /// a verdict was taken back. Empty when nothing was.
  public Optional<HistoryLine> lastWord() {
    return history.reversed().stream()
        .filter(line ->
            Decisions.KINDS.contains(line.kind())
                || line.kind() == StepKind.MERGED
                || line.kind() == StepKind.TAKEN_BACK)
        .findFirst();
  }

  /// A lead that became part of another one.
  ///
  /// @param history oldest first
  public record Absorbed(LeadId id, Sheet sheet, List<HistoryLine> history) {
    public Absorbed {
      history = List.copyOf(history);
    }
  }
}
