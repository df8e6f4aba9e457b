package org.usher.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.usher.content.Page;
import org.usher.content.PageId;
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
/// with 12 % after each; then opens up to seven pages, of which they read two in three: each time
/// one of three that are offered, namely the one for which a hidden liking, drawn once from N(0, 1)
/// for each answer and page, adds up to most. One in five searches: three in four of them for a
/// word of the title of one of the first dozen pages, the others in vain for what the site does not
/// have.
final class Buyer {

  private static final int MOST_QUESTIONS = 6;
  private static final int MOST_PAGES = 7;
  private static final double ANSWERS = 0.85;
  private static final double LEAVES = 0.12;
  private static final double READS = 0.66;
  private static final int OFFERED = 3;
  private static final int SEARCHES_IN = 5;
  private static final int IN_VAIN_IN = 4;
  private static final int SEARCHED_PAGES = 12;

  /// What nobody writes about.
  private static final List<String> IN_VAIN =
      List.of("student discount", "fax number", "annual report", "spare parts", "opening hours");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");
  private static final String USUAL = "pricing";

  private final Snapshot site;
  private final Random random;
  private final Instant at;
  private final List<QuestionId> skipped = new ArrayList<>();
  private final Map<PageId, Integer> offered = new LinkedHashMap<>();
  private final Optional<Search> search;
  private Answers answers = Answers.none();
  private final List<PageVisit> visits = new ArrayList<>();

  Buyer(Snapshot site, Random random, Instant at) {
    this.site = site;
    this.random = random;
    this.at = at;
    answer();
    read();
    this.search = random.nextInt(SEARCHES_IN) == 0 ? Optional.of(searching()) : Optional.empty();
  }

  /// @param isInVain whether nothing was found
  record Search(Instant at, String words, boolean isInVain) {}

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
      List<Page> list = offer(pages);
      Page page = list.stream().max(Comparator.comparingDouble(this::liking)).orElseThrow();
      boolean reads = random.nextDouble() < READS;
      double seconds = reads ? 25 + random.nextInt(200) : 2 + random.nextInt(8);
      double depth = reads ? 0.55 + random.nextDouble() * 0.45 : random.nextDouble() * 0.3;
      visits.add(
          new PageVisit(page.id(), page.job(), moment, seconds, depth, 1 + list.indexOf(page)));
      moment = moment.plusSeconds((long) seconds + 5);
    }
  }

  /// The first pages of the site more often than the last.
  private List<Page> offer(List<Page> pages) {
    var list = new LinkedHashSet<Page>();
    while (list.size() < Math.min(OFFERED, pages.size())) {
      list.add(pages.get((int) (Math.pow(random.nextDouble(), 1.6) * pages.size())));
    }
    var places = List.copyOf(list);
    places.forEach(page -> offered.putIfAbsent(page.id(), 1 + places.indexOf(page)));
    return places;
  }

  private double liking(Page page) {
    return answers.given().entrySet().stream()
        .flatMap(given -> given.getValue().stream().map(option -> given.getKey() + ":" + option))
        .mapToDouble(
            answer -> new Random((answer + " " + page.id().slug()).hashCode()).nextGaussian())
        .sum();
  }

  private Search searching() {
    Instant then = at.plusSeconds(30);
    return random.nextInt(IN_VAIN_IN) == 0
        ? new Search(then, IN_VAIN.get(random.nextInt(IN_VAIN.size())), true)
        : new Search(then, word(), false);
  }

  /// The longest word of a title: words that are long mean something.
  private String word() {
    List<Page> pages = site.pages(site.settings().mainLanguage());
    if (pages.isEmpty()) {
      return USUAL;
    }
    Page page = pages.get(random.nextInt(Math.min(SEARCHED_PAGES, pages.size())));
    return NO_WORD
        .splitAsStream(page.title().toLowerCase(Locale.ROOT))
        .max(Comparator.comparingInt(String::length))
        .filter(word -> !word.isEmpty())
        .orElse(USUAL);
  }

  Facts facts() {
    return new Facts(
        answers,
        visits,
        search.map(Search::at).stream().toList(),
        Set.of(LocalDate.ofInstant(at, ZoneOffset.UTC)),
        Set.of());
  }

  List<QuestionId> skipped() {
    return List.copyOf(skipped);
  }

  /// Each page with the place, from 1, at which it was offered first.
  Map<PageId, Integer> offered() {
    return Collections.unmodifiableMap(offered);
  }

  Optional<Search> search() {
    return search;
  }
}
