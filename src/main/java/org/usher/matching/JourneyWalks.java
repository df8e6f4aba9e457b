package org.usher.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.usher.content.Fit;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.content.Snapshot;
import org.usher.question.Answers;
import org.usher.question.Option;
import org.usher.question.Question;
import org.usher.question.QuestionId;

/// Journeys through a site, as buyers with all kinds of answers would go them. All of them when
/// they are few; else those on which every pair of answers is met with, and for each page not met
/// on these, the journey of the buyer it was written for. Deterministic. Not for several threads.
final class JourneyWalks {

  /// Steps taken on a site of ordinary size; a second or two.
  private static final int MAX_STEPS = 15_000;

  /// Steps taken on the largest site.
  private static final int MIN_STEPS = 1_500;

  /// A step looks at every page, so the larger the site, the fewer they are.
  private static final long MAX_LOOKS = 30_000_000;

  /// Steps at which all answers to one question are compared, when not all are walked.
  private static final int COMPARED = 20;

  private final Guide guide;
  private final Snapshot site;
  private final String language;
  private final int maxSteps;
  private final SequencedMap<Answers, JourneyStep> steps = new LinkedHashMap<>();
  private final Set<Answers> ends = new HashSet<>();
  private final Set<PageId> met = new HashSet<>();
  private boolean isComplete;

  JourneyWalks(Guide guide, Snapshot site) {
    this.guide = guide;
    this.site = site;
    this.language = site.settings().mainLanguage();
    int pages = Math.max(1, site.pages(language).size());
    this.maxSteps = (int) Math.clamp(MAX_LOOKS / pages, MIN_STEPS, MAX_STEPS);
  }

  void walk() {
    isComplete = walkAll();
    if (!isComplete) {
      var buyers = new AnswerPairs(site.questionnaire()).buyers();
      walkPairs(buyers);
      compareAnswers();
      walkToPages();
      walkChoices(buyers);
    }
  }

  /// Goes on from every step with every answer, the shortest journeys first; gives up halfway
  /// through the steps allowed.
  private boolean walkAll() {
    var ahead = new ArrayDeque<Answers>(List.of(Answers.none()));
    while (!ahead.isEmpty()) {
      Answers answers = ahead.poll();
      if (steps.size() >= maxSteps / 2) {
        return false;
      }
      if (!steps.containsKey(answers)) {
        step(answers)
            .flatMap(JourneyStep::next)
            .ifPresent(question -> ahead.addAll(continuations(answers, question)));
      }
    }
    return true;
  }

  private void walkPairs(List<Map<QuestionId, Option>> buyers) {
    for (Map<QuestionId, Option> buyer : buyers) {
      walk(question -> answer(buyer, question));
    }
  }

  /// A question that is missing is skipped.
  private static List<Option> answer(Map<QuestionId, Option> buyer, Question question) {
    return Optional.ofNullable(buyer.get(question.id())).stream().toList();
  }

  /// Looks at what each answer to a question leads to, so that a question that changes nothing is
  /// known.
  private void compareAnswers() {
    var compared = new HashMap<QuestionId, Integer>();
    for (var walked : List.copyOf(steps.entrySet())) {
      Optional<Question> asked = walked.getValue().next();
      if (asked.isPresent() && compared.merge(asked.get().id(), 1, Integer::sum) <= COMPARED) {
        singly(asked.get()).forEach(said -> step(answering(walked.getKey(), asked.get(), said)));
      }
    }
  }

  private void walkToPages() {
    for (Page page : site.pages(language)) {
      if (!met.contains(page.id())) {
        walk(question -> wanted(page, question));
      }
    }
  }

  /// What the buyer answers for whom the page was written.
  private static List<Option> wanted(Page page, Question question) {
    return answering(page, question, Fit.FITS)
        .or(() -> answering(page, question, Fit.MAY_FIT))
        .stream()
        .toList();
  }

  private static Optional<Option> answering(Page page, Question question, Fit fit) {
    return question.options().stream()
        .filter(option ->
            page.audience().fit(question.id(), option.id()).filter(fit::equals).isPresent())
        .findFirst();
  }

  /// Once more as buyers who choose several options where they had chosen one: so each two options
  /// meet every answer to every other question that the first of them has met, and so do all. Half
  /// of the steps that are left are taken, so that no other journey is cut short for these.
  private void walkChoices(List<Map<QuestionId, Option>> buyers) {
    int most = steps.size() + (maxSteps - steps.size()) / 2;
    for (Question several : site.questionnaire().questions()) {
      for (List<Option> choice : choices(several)) {
        for (Map<QuestionId, Option> buyer : buyers) {
          if (choice.getFirst().equals(buyer.get(several.id())) && steps.size() < most) {
            walk(question -> question.equals(several) ? choice : answer(buyer, question));
          }
        }
      }
    }
  }

  /// One journey to its end, or as far as steps are left.
  private void walk(Buyer buyer) {
    var answers = Answers.none();
    Optional<JourneyStep> step = step(answers);
    while (step.isPresent() && !step.get().isEnd()) {
      Question asked = step.get().next().orElseThrow();
      answers = answering(answers, asked, buyer.answer(asked));
      step = step(answers);
    }
  }

  /// Says what to answer; nothing is a skip.
  private interface Buyer {
    List<Option> answer(Question question);
  }

  /// The step at these answers; empty when it is new and no more may be taken.
  private Optional<JourneyStep> step(Answers answers) {
    JourneyStep known = steps.get(answers);
    if (known != null || steps.size() >= maxSteps) {
      return Optional.ofNullable(known);
    }
    var step = JourneyStep.of(guide.guide(site, language, answers));
    steps.put(answers, step);
    met.addAll(step.first());
    if (step.isEnd()) {
      ends.add(answers);
    }
    return Optional.of(step);
  }

  /// What can follow when this is asked.
  private static List<Answers> continuations(Answers answers, Question asked) {
    return Stream.concat(singly(asked).stream(), choices(asked).stream())
        .map(said -> answering(answers, asked, said))
        .toList();
  }

  /// The answers of one option, and passing the question by.
  private static List<List<Option>> singly(Question question) {
    return Stream.concat(question.options().stream().map(List::of), Stream.of(List.<Option>of()))
        .toList();
  }

  /// The answers of several options, where the question allows it: every two, and all of more. None
  /// of any number between tells what these do not.
  private static List<List<Option>> choices(Question question) {
    var choices = new ArrayList<List<Option>>();
    if (question.isSeveral()) {
      List<Option> all = question.options();
      for (int one = 0; one < all.size(); one++) {
        for (int other = one + 1; other < all.size(); other++) {
          choices.add(List.of(all.get(one), all.get(other)));
        }
      }
      if (all.size() > 2) {
        choices.add(all);
      }
    }
    return choices;
  }

  /// These answers and one more, of any number of options; none is a skip.
  private static Answers answering(Answers answers, Question question, List<Option> said) {
    Answers next = said.isEmpty() ? answers.skipping(question.id()) : answers;
    for (Option option : said) {
      next = next.toggling(question, option.id());
    }
    return next;
  }

  /// Whether there is no other journey, but for choices of more than two options and not all.
  boolean isComplete() {
    return isComplete;
  }

  /// Whether some journeys were not walked to their end because too many steps were taken.
  boolean isCutShort() {
    return steps.size() >= maxSteps;
  }

  /// Different ends that were met.
  int paths() {
    return ends.size();
  }

  int steps() {
    return steps.size();
  }

  /// All steps met, in the order in which they were met.
  SequencedMap<Answers, JourneyStep> all() {
    return Collections.unmodifiableSequencedMap(steps);
  }

  /// The pages shown first at any of them.
  Set<PageId> pages() {
    return Collections.unmodifiableSet(met);
  }
}
