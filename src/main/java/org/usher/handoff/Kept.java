package org.usher.handoff;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.usher.engagement.Facts;
import org.usher.lead.EvidenceLine;
import org.usher.question.Answers;

/// What a buyer let stand of a preview. What they struck is in none of it, so nothing that is made
/// from it can give it away.
///
/// @param lines as they were shown
/// @param facts what the lines stand for
/// @param confirmed answers that came with a link and were confirmed; they are among the facts
/// @param struck ids of the lines that went
record Kept(List<EvidenceLine> lines, Facts facts, Answers confirmed, Set<String> struck) {

  Kept {
    lines = List.copyOf(lines);
    struck = Set.copyOf(struck);
  }

  static Kept of(Preview preview, Set<String> lineIds) {
    var shown = preview.lines().stream().map(EvidenceLine::id).collect(toUnmodifiableSet());
    Predicate<String> stays = id -> shown.contains(id) && lineIds.contains(id);
    Answers confirmed = preview.arrived().keeping(id -> stays.test(LineIds.arrived(id)));
    Facts left = facts(preview.facts(), stays);
    return new Kept(
        preview.lines().stream()
            .filter(line -> stays.test(line.id()))
            .map(Kept::confirmed)
            .toList(),
        left.answering(left.answers().and(confirmed)),
        confirmed,
        shown.stream().filter(not(stays)).collect(toUnmodifiableSet()));
  }

  /// A line that came with a link and stays has been confirmed, and is an answer like any other.
  private static EvidenceLine confirmed(EvidenceLine line) {
    return Preview.hasArrived(line)
        ? new EvidenceLine(
            LineIds.ANSWER + line.id().substring(LineIds.ARRIVED.length()),
            line.kind(),
            line.words())
        : line;
  }

  /// Facts without what these lines stand for.
  static Facts without(Facts facts, Set<String> lineIds) {
    return facts(facts, not(lineIds::contains));
  }

  private static Facts facts(Facts shown, Predicate<String> stays) {
    return new Facts(
        shown.answers().keeping(id -> stays.test(LineIds.answer(id))),
        shown.pages().stream().filter(visit -> stays.test(LineIds.page(visit.page()))).toList(),
        shown.files().stream().filter(taken -> stays.test(LineIds.file(taken.file()))).toList(),
        stays.test(LineIds.SEARCHES) ? shown.searches() : List.of(),
        shown.days().size() < 2 || stays.test(LineIds.DAYS) ? shown.days() : Set.of(),
        shown.flags());
  }
}
