package org.usher.matching;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.usher.content.Fit;
import org.usher.content.Origin;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.content.Snapshot;
import org.usher.matching.Finding.Kind;
import org.usher.question.Answers;
import org.usher.question.Option;
import org.usher.question.Question;
import org.usher.question.QuestionId;

/// What the walks through a site show about its pages, questions and options.
final class RouteChecks {

  private final Snapshot site;
  private final JourneyWalks walks;
  private final Findings findings;
  private final List<Page> pages;
  private int unjudged;

  RouteChecks(Snapshot site, JourneyWalks walks, Findings findings) {
    this.site = site;
    this.walks = walks;
    this.findings = findings;
    this.pages = site.pages(site.settings().mainLanguage());
  }

  void check() {
    unreached();
    ties();
    idleQuestions();
    optionsWithoutPage();
  }

  /// Pages that may be reached or not: nobody has walked far enough to know.
  int unjudged() {
    return unjudged;
  }

  private void unreached() {
    Set<PageId> reached = reached();
    for (Page page : pages) {
      if (reached.contains(page.id())) {
        continue;
      }
      if (walks.isCutShort()) {
        unjudged++;
      } else {
        findings.add(
            Kind.UNREACHED_PAGE,
            site.origins().front(page, "audience"),
            "No journey shows the page '%s' among its first %d, and no page links to it."
                .formatted(page.id(), JourneyStep.SHOWN),
            "Mark more sharply for whom it is, or link to it from a page for the same readers.");
      }
    }
  }

  /// The pages on the walks and at the foot, and all to which links lead from there.
  private Set<PageId> reached() {
    var reached = new HashSet<PageId>();
    var ahead = new ArrayDeque<>(walks.pages());
    ahead.addAll(site.settings().footer());
    while (!ahead.isEmpty()) {
      PageId id = ahead.poll();
      if (reached.add(id)) {
        for (String language : site.settings().languages()) {
          site.page(id, language).stream()
              .flatMap(page -> PageLinks.of(page).pages().stream())
              .forEach(ahead::add);
        }
      }
    }
    return reached;
  }

  /// Who skipped a question cannot expect the site to know; who answered all of them can.
  private void ties() {
    var examples = new LinkedHashMap<List<PageId>, Answers>();
    var counts = new HashMap<List<PageId>, Integer>();
    walks
        .all()
        .forEach((answers, step) -> {
          boolean isAnswered = answers.asked().stream().noneMatch(answers::isSkipped);
          if (step.isEnd() && isAnswered && !step.tied().isEmpty()) {
            examples.putIfAbsent(step.tied(), answers);
            counts.merge(step.tied(), 1, Integer::sum);
          }
        });
    examples.forEach((tied, answers) ->
        findings.add(
            Kind.TIE,
            origin(tied.get(1)),
            "At the end of %d of the journeys walked, as %s, these are equally likely and their order is by chance: %s."
                .formatted(counts.get(tied), said(answers), names(tied)),
            "Say in their audience for whom the one is and the other is not."));
  }

  private Origin origin(PageId id) {
    return site.page(id, site.settings().mainLanguage())
        .map(page -> site.origins().front(page, "audience"))
        .orElse(new Origin("pages/%s.md".formatted(id), 0));
  }

  private static String names(List<PageId> pages) {
    return pages.stream().map(PageId::slug).collect(Collectors.joining(", "));
  }

  private static String said(Answers answers) {
    return answers.isEmpty()
        ? "without any answer"
        : answers.query().entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("&"));
  }

  private void idleQuestions() {
    Map<QuestionId, Boolean> changes = new HashMap<>();
    walks
        .all()
        .forEach((answers, step) ->
            step.next()
                .filter(asked -> !changes.getOrDefault(asked.id(), false))
                .ifPresent(asked -> changes.put(asked.id(), isDeciding(answers, asked))));
    for (Question question : site.questionnaire().questions()) {
      Optional<Boolean> isDeciding = Optional.ofNullable(changes.get(question.id()));
      if (isDeciding.isEmpty()) {
        idle(question, "'%s' is not asked on any journey walked.");
      } else if (!isDeciding.get()) {
        idle(question, "Whatever is answered to '%s', the same pages come first.");
      }
    }
  }

  /// Whether two of the answers that were walked lead to different pages or questions.
  private boolean isDeciding(Answers answers, Question asked) {
    Set<List<PageId>> first = new HashSet<>();
    Set<Optional<Question>> next = new HashSet<>();
    for (Option option : asked.options()) {
      JourneyStep step = walks.all().get(answers.with(asked.id(), option.id()));
      if (step != null) {
        first.add(step.first());
        next.add(step.next());
      }
    }
    return first.size() > 1 || next.size() > 1;
  }

  private void idle(Question question, String found) {
    findings.add(
        Kind.IDLE_QUESTION,
        site.origins().question(question.id()),
        found.formatted(question.id()),
        "Mark in the audience of pages whom its options suit, ask it at less cost, or drop it.");
  }

  private void optionsWithoutPage() {
    for (Question question : site.questionnaire().questions()) {
      for (Option option : question.options()) {
        if (pages.stream().noneMatch(page -> fits(page, question, option))) {
          findings.add(
              Kind.OPTION_WITHOUT_PAGE,
              site.origins().option(question.id(), option.id()),
              "No page is marked as fitting those who answer '%s' to '%s'."
                  .formatted(option.id(), question.id()),
              "Write a page for them, mark one that suits them, or drop the option.");
        }
      }
    }
  }

  private static boolean fits(Page page, Question question, Option option) {
    return page.audience().fit(question.id(), option.id()).filter(Fit.FITS::equals).isPresent();
  }
}
