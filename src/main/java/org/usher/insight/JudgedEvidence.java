package org.usher.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.usher.content.PageId;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.lead.EvidenceMarks;
import org.usher.lead.EvidenceMarks.Given;
import org.usher.lead.Mark;
import org.usher.question.QuestionId;
import org.usher.scoring.Models;
import org.usher.scoring.ScoreId;
import org.usher.scoring.SpokenRules;

/// What sellers said of single lines of evidence, by the page and by the rule that a line is about.
/// A line is named by what it is about: `answer.role`, `page.what-it-costs`.
@Component
final class JudgedEvidence {

  private static final String PAGE = "page.";
  private static final Set<String> ANSWERS = Set.of("answer.", "arrived.");

  private final EvidenceMarks marks;
  private final Models models;
  private final SpokenRules spoken;
  private final Publication publication;

  JudgedEvidence(EvidenceMarks marks, Models models, SpokenRules spoken, Publication publication) {
    this.marks = marks;
    this.models = models;
    this.spoken = spoken;
    this.publication = publication;
  }

  Map<PageId, Judged> byPage() {
    var pages = new HashMap<PageId, Judged>();
    marks
        .counts()
        .forEach((line, counts) ->
            page(line)
                .ifPresent(page ->
                    pages.put(
                        page,
                        new Judged(
                            counts.getOrDefault(Mark.WRONG, 0L),
                            counts.getOrDefault(Mark.DECISIVE, 0L)))));
    return pages;
  }

  /// By the id of a rule that runs: judgements of lines it is about, in leads in which it spoke.
  Map<String, Judged> byRule() {
    List<Given> given = marks.given();
    Map<ScoreId, Set<String>> rules = spoken.in(given.stream().map(Given::score).toList());
    var judged = new HashMap<String, Judged>();
    for (Given one : given) {
      about(one.line()).stream()
          .filter(rules.getOrDefault(one.score(), Set.of())::contains)
          .forEach(rule -> judged.merge(rule, judged(one.mark()), Judged::plus));
    }
    return judged;
  }

  private Set<String> about(String line) {
    var model = models.running();
    Snapshot site = publication.current();
    Optional<QuestionId> question =
        ANSWERS.stream()
            .filter(line::startsWith)
            .map(prefix -> new QuestionId(line.substring(prefix.length())))
            .findFirst();
    return question
        .map(model::rulesAbout)
        .or(() ->
            page(line)
                .flatMap(page -> site.page(page, site.settings().mainLanguage()))
                .map(model::rulesAbout))
        .orElse(Set.of());
  }

  private static Optional<PageId> page(String line) {
    return line.startsWith(PAGE) ? PageId.parse(line.substring(PAGE.length())) : Optional.empty();
  }

  private static Judged judged(Mark mark) {
    return switch (mark) {
      case WRONG -> new Judged(1, 0);
      case DECISIVE -> new Judged(0, 1);
    };
  }
}
