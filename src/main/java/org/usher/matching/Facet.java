package org.usher.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.usher.content.BuyingJob;
import org.usher.content.Page;
import org.usher.question.Option;
import org.usher.question.Question;
import org.usher.question.Questionnaire;

/// A way to narrow what was found, with the pages that would be left ([Results#found()]): at least
/// one, and fewer than now.
///
/// @param narrowing what it leads to
/// @param pages how many would be left
/// @param isChosen whether the results are narrowed to it already; it then leads back
public record Facet(Kind kind, Narrowing narrowing, int pages, boolean isChosen) {

  /// What it narrows by.
  public sealed interface Kind {
    record Job(BuyingJob job) implements Kind {}

    record Answer(Question question, Option option) implements Kind {}
  }

  /// Fewer pages are read sooner than narrowed.
  private static final int WORTH_NARROWING = 4;

  /// Questions by whose answers to narrow; more is no help but work.
  private static final int MAX_QUESTIONS = 2;

  /// @param found everything found, not narrowed
  static List<Facet> of(List<Page> found, Narrowing now, Questionnaire questionnaire) {
    var facets = new ArrayList<Facet>();
    if (found.size() >= WORTH_NARROWING || !now.equals(Narrowing.NONE)) {
      jobs(found, now, facets);
      answers(found, now, questionnaire, facets);
    }
    return List.copyOf(facets);
  }

  private static void jobs(List<Page> found, Narrowing now, List<Facet> facets) {
    int all = count(found, now.withoutJob());
    for (BuyingJob job : BuyingJob.values()) {
      boolean isChosen = now.job().filter(job::equals).isPresent();
      int pages = count(found, now.to(job));
      if (isChosen || (pages > 0 && pages < all)) {
        var next = isChosen ? now.withoutJob() : now.to(job);
        facets.add(new Facet(new Kind.Job(job), next, pages, isChosen));
      }
    }
  }

  private static void answers(
      List<Page> found, Narrowing now, Questionnaire questionnaire, List<Facet> facets) {
    questionnaire.questions().stream()
        .map(question -> answers(found, now, question))
        .filter(own -> !own.isEmpty())
        .limit(MAX_QUESTIONS)
        .forEach(facets::addAll);
  }

  private static List<Facet> answers(List<Page> found, Narrowing now, Question question) {
    if (found.stream().noneMatch(page -> page.audience().speaksOf(question.id()))) {
      return List.of();
    }
    int all = count(found, now.withoutAudience());
    return question.options().stream()
        .flatMap(option -> answer(found, now, question, option, all).stream())
        .toList();
  }

  private static Optional<Facet> answer(
      List<Page> found, Narrowing now, Question question, Option option, int all) {
    var audience = new Narrowing.Audience(question.id(), option.id());
    boolean isChosen = now.audience().filter(audience::equals).isPresent();
    int pages = count(found, now.to(audience));
    var next = isChosen ? now.withoutAudience() : now.to(audience);
    return isChosen || (pages > 0 && pages < all)
        ? Optional.of(new Facet(new Kind.Answer(question, option), next, pages, isChosen))
        : Optional.empty();
  }

  private static int count(List<Page> found, Narrowing narrowing) {
    return Math.toIntExact(found.stream().filter(narrowing::admits).count());
  }
}
