package org.usher.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.usher.content.BuyingJob;
import org.usher.question.Option;
import org.usher.question.Question;

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
  static List<Facet> of(List<Candidate> found, Narrowing now, Likelihoods site) {
    var facets = new ArrayList<Facet>();
    if (found.size() >= WORTH_NARROWING || !now.equals(Narrowing.NONE)) {
      jobs(left(found, now.withoutJob()), now, facets);
      answers(left(found, now.withoutAudience()), now, site, facets);
    }
    return List.copyOf(facets);
  }

  private static List<Candidate> left(List<Candidate> found, Narrowing narrowing) {
    return found.stream().filter(one -> narrowing.admits(one.page())).toList();
  }

  /// @param left what was found, not narrowed by a job
  private static void jobs(List<Candidate> left, Narrowing now, List<Facet> facets) {
    var pagesOfJob = new EnumMap<BuyingJob, Integer>(BuyingJob.class);
    left.forEach(one -> pagesOfJob.merge(one.page().job(), 1, Integer::sum));
    for (BuyingJob job : BuyingJob.values()) {
      boolean isChosen = now.job().filter(job::equals).isPresent();
      int pages = pagesOfJob.getOrDefault(job, 0);
      if (isChosen || (pages > 0 && pages < left.size())) {
        var next = isChosen ? now.withoutJob() : now.to(job);
        facets.add(new Facet(new Kind.Job(job), next, pages, isChosen));
      }
    }
  }

  /// @param left what was found, not narrowed by an answer
  private static void answers(
      List<Candidate> left, Narrowing now, Likelihoods site, List<Facet> facets) {
    int[] pages = left.stream().mapToInt(one -> one.found().page()).toArray();
    int questions = 0;
    for (QuestionTable table : site.tables()) {
      var own = answers(pages, now, table);
      facets.addAll(own);
      questions += own.isEmpty() ? 0 : 1;
      if (questions == MAX_QUESTIONS) {
        return;
      }
    }
  }

  private static List<Facet> answers(int[] left, Narrowing now, QuestionTable table) {
    var facets = new ArrayList<Facet>();
    int[] fitting = table.fitting(left);
    for (Option option : table.question().options()) {
      var audience = new Narrowing.Audience(table.question().id(), option.id());
      boolean isChosen = now.audience().filter(audience::equals).isPresent();
      int pages = fitting[table.indexOf(option.id())];
      if (isChosen || (pages > 0 && pages < left.length)) {
        var next = isChosen ? now.withoutAudience() : now.to(audience);
        facets.add(new Facet(new Kind.Answer(table.question(), option), next, pages, isChosen));
      }
    }
    return facets;
  }
}
