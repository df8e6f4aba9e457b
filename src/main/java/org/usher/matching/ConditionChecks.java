package org.usher.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.usher.content.Block;
import org.usher.content.Page;
import org.usher.content.Snapshot;
import org.usher.matching.Finding.Kind;
import org.usher.question.Condition;
import org.usher.question.OptionId;
import org.usher.question.Question;
import org.usher.question.QuestionId;
import org.usher.question.Questionnaire;

/// Finds conditions, of questions and of blocks, that no journey can meet, and blocks that another
/// one always precedes.
final class ConditionChecks {

  private final Snapshot site;
  private final Questionnaire questionnaire;
  private final Findings findings;

  ConditionChecks(Snapshot site, Findings findings) {
    this.site = site;
    this.questionnaire = site.questionnaire();
    this.findings = findings;
  }

  void check() {
    for (Question question : questionnaire.questions()) {
      if (!isPossible(question.when())) {
        findings.add(
            Kind.IMPOSSIBLE_CONDITION,
            site.origins().question(question.id(), "when"),
            "'%s' can never be asked: what it waits for excludes itself.".formatted(question.id()),
            "Compare its 'when' with the 'when' of the questions named in it.");
      }
    }
    for (String language : site.settings().languages()) {
      site.pages(language).stream()
          .filter(page -> page.language().equals(language))
          .forEach(this::blocks);
    }
  }

  private void blocks(Page page) {
    for (Block block : page.body()) {
      if (block instanceof Block.Choice choice) {
        branches(page, choice.branches());
      }
    }
  }

  private void branches(Page page, List<Block.Branch> branches) {
    for (int i = 0; i < branches.size(); i++) {
      Condition when = branches.get(i).when();
      if (!isPossible(when)) {
        findings.add(
            Kind.IMPOSSIBLE_CONDITION,
            site.origins().page(page),
            "The block for %s is never shown: nobody is asked all of this."
                .formatted(inWords(when)),
            "Compare it with the 'when' of these questions.");
      } else if (branches.subList(0, i).stream()
          .anyMatch(earlier -> includes(earlier.when(), when))) {
        findings.add(
            Kind.HIDDEN_BRANCH,
            site.origins().page(page),
            "The block for %s is never shown: an earlier one of its group always fits too."
                .formatted(inWords(when)),
            "Put the narrower condition first.");
      }
    }
  }

  /// Whether some answers meet the condition together with what must have been answered before
  /// these questions are asked at all.
  private boolean isPossible(Condition condition) {
    var allowed = new HashMap<QuestionId, Set<OptionId>>();
    return narrow(condition, allowed, new HashSet<>());
  }

  private boolean narrow(
      Condition condition, Map<QuestionId, Set<OptionId>> allowed, Set<QuestionId> seen) {
    for (var wanted : condition.anyOf().entrySet()) {
      Set<OptionId> left =
          allowed.computeIfAbsent(wanted.getKey(), any -> new HashSet<>(wanted.getValue()));
      left.retainAll(wanted.getValue());
      if (left.isEmpty()) {
        return false;
      }
      boolean isPossible =
          !seen.add(wanted.getKey())
              || questionnaire
                  .question(wanted.getKey())
                  .map(question -> narrow(question.when(), allowed, seen))
                  .orElse(false);
      if (!isPossible) {
        return false;
      }
    }
    return true;
  }

  /// Whether whoever meets the narrow condition meets the wide one too.
  private static boolean includes(Condition wide, Condition narrow) {
    return wide.anyOf().entrySet().stream()
        .allMatch(wanted -> {
          Set<OptionId> given = narrow.anyOf().getOrDefault(wanted.getKey(), Set.of());
          return !given.isEmpty() && wanted.getValue().containsAll(given);
        });
  }

  private static String inWords(Condition condition) {
    return condition.anyOf().entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .sorted()
        .toList()
        .toString();
  }
}
