package org.usher.handoff;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Set;
import org.usher.content.Snapshot;
import org.usher.engagement.Facts;
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
    Facts all = subject.facts().upTo(added);
    return new Prospect(
        subject.with(all, words.of(all, Answers.none(), site, subject.language())), struck);
  }

  @Override
  public String toString() {
    return "Prospect[%s]".formatted(person());
  }
}
