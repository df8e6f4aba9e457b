package org.usher.handoff;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.usher.content.Snapshot;
import org.usher.engagement.Facts;
import org.usher.engagement.PageVisit;
import org.usher.lead.EvidenceLine;
import org.usher.question.Answers;
import org.usher.visitor.PersonId;

/// Somebody who agreed to be contacted when it looks useful.
///
/// @param struck ids of the lines they struck: what these stand for never comes back
record Prospect(HandoffCase subject, Set<String> struck) {

  Prospect {
    struck = Set.copyOf(struck);
  }

  PersonId person() {
    return subject.person();
  }

  /// The same person, who agreed once more in another visit; what they struck now goes, and what
  /// they say now stands.
  Prospect and(Prospect again) {
    Facts before = Kept.without(subject.facts(), again.struck);
    Facts both = before.and(again.subject.facts());
    var lines = new ArrayList<>(again.subject.lines());
    var named = again.subject.lines().stream().map(EvidenceLine::id).collect(toSet());
    subject.lines().stream()
        .filter(line -> !named.contains(line.id()) && !again.struck.contains(line.id()))
        .forEach(lines::add);
    return new Prospect(again.subject.with(both, lines), again.struck);
  }

  /// The same prospect with what the visit has brought since.
  Prospect later(Facts visit, Snapshot site, Lines words) {
    Facts added = Kept.without(visit, struck);
    Facts before = subject.facts();
    var all =
        new Facts(
            before.answers().and(added.answers()),
            pages(before.pages(), added.pages()),
            Stream.concat(before.searches().stream(), added.searches().stream())
                .distinct()
                .toList(),
            union(before, added),
            before.flags());
    return new Prospect(
        subject.with(all, words.of(all, Answers.none(), site, subject.language())), struck);
  }

  /// What was known of a visit of a page may be less than is known now.
  private static List<PageVisit> pages(List<PageVisit> before, List<PageVisit> now) {
    var gone =
        before.stream()
            .filter(visit ->
                now.stream()
                    .noneMatch(other ->
                        other.page().equals(visit.page()) && other.at().equals(visit.at())));
    return Stream.concat(gone, now.stream()).toList();
  }

  private static Set<java.time.LocalDate> union(Facts before, Facts added) {
    var days = new HashSet<>(before.days());
    days.addAll(added.days());
    return days;
  }

  @Override
  public String toString() {
    return "Prospect[%s]".formatted(person());
  }
}
