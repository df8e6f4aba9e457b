package org.usher.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.usher.content.Page;
import org.usher.content.Snapshot;
import org.usher.engagement.Facts;
import org.usher.engagement.PageVisit;
import org.usher.question.Answers;
import org.usher.question.Option;
import org.usher.question.OptionId;
import org.usher.question.Question;
import org.usher.question.QuestionId;

/// One simulated visit. The buyer answers up to six of the questions that may be asked, in the
/// order of the file, each with a chance of 85 % and otherwise skips it, and leaves the questions
/// with 12 % after each; then opens up to seven pages, of which they read two in three.
final class Buyer {

  private static final int MOST_QUESTIONS = 6;
  private static final int MOST_PAGES = 7;
  private static final double ANSWERS = 0.85;
  private static final double LEAVES = 0.12;
  private static final double READS = 0.66;

  private final Snapshot site;
  private final Random random;
  private final Instant at;
  private final List<QuestionId> skipped = new ArrayList<>();
  private final List<Page> offered = new ArrayList<>();
  private Answers answers = Answers.none();
  private final List<PageVisit> visits = new ArrayList<>();

  Buyer(Snapshot site, Random random, Instant at) {
    this.site = site;
    this.random = random;
    this.at = at;
    answer();
    read();
  }

  private void answer() {
    for (int asked = 0; asked < MOST_QUESTIONS; asked++) {
      List<Question> open = site.questionnaire().open(answers);
      if (open.isEmpty() || random.nextDouble() < LEAVES) {
        return;
      }
      Question question = open.get(random.nextInt(Math.min(3, open.size())));
      if (random.nextDouble() < ANSWERS) {
        answers = answers.with(question.id(), option(question));
      } else {
        answers = answers.skipping(question.id());
        skipped.add(question.id());
      }
    }
  }

  /// The options of a question are not equally common: how much, is drawn once for each of them.
  private OptionId option(Question question) {
    double[] weights =
        question.options().stream().mapToDouble(option -> common(question, option)).toArray();
    double pick = random.nextDouble() * java.util.Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length; i++) {
      pick -= weights[i];
      if (pick <= 0) {
        return question.options().get(i).id();
      }
    }
    return question.options().getLast().id();
  }

  private static double common(Question question, Option option) {
    return 0.3 + new Random((question.id() + ":" + option.id()).hashCode()).nextDouble();
  }

  private void read() {
    List<Page> pages = site.pages(site.settings().mainLanguage());
    int opened = pages.isEmpty() ? 0 : random.nextInt(MOST_PAGES + 1);
    Instant moment = at.plusSeconds(40);
    for (int number = 0; number < opened; number++) {
      Page page = pages.get((int) (Math.pow(random.nextDouble(), 1.6) * pages.size()));
      offered.add(page);
      boolean reads = random.nextDouble() < READS;
      double seconds = reads ? 25 + random.nextInt(200) : 2 + random.nextInt(8);
      double depth = reads ? 0.55 + random.nextDouble() * 0.45 : random.nextDouble() * 0.3;
      visits.add(
          new PageVisit(page.id(), page.job(), moment, seconds, depth, 1 + random.nextInt(3)));
      moment = moment.plusSeconds((long) seconds + 5);
    }
  }

  Facts facts() {
    boolean searches = random.nextInt(5) == 0;
    return new Facts(
        answers,
        visits,
        searches ? List.of(at.plusSeconds(30)) : List.of(),
        Set.of(LocalDate.ofInstant(at, ZoneOffset.UTC)),
        Set.of());
  }

  List<QuestionId> skipped() {
    return List.copyOf(skipped);
  }

  List<Page> offered() {
    return List.copyOf(offered);
  }
}
