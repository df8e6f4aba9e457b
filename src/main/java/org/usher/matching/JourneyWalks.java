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
import org.usher.content.Fit;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.content.Snapshot;
import org.usher.question.Answers;
import org.usher.question.Option;
import org.usher.question.OptionId;
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
      walkPairs();
      compareAnswers();
      walkToPages();
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

  private void walkPairs() {
    for (Map<QuestionId, Option> buyer : new AnswerPairs(site.questionnaire()).buyers()) {
      walk(question -> Optional.ofNullable(buyer.get(question.id())));
    }
  }

  /// Looks at what each answer to a question leads to, so that a question that changes nothing is
  /// known.
  private void compareAnswers() {
    var compared = new HashMap<QuestionId, Integer>();
    for (var walked : List.copyOf(steps.entrySet())) {
      Optional<Question> asked = walked.getValue().next();
      if (asked.isPresent() && compared.merge(asked.get().id(), 1, Integer::sum) <= COMPARED) {
        continuations(walked.getKey(), asked.get()).forEach(this::step);
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
  private static Optional<Option> wanted(Page page, Question question) {
    return answering(page, question, Fit.FITS).or(() -> answering(page, question, Fit.MAY_FIT));
  }

  private static Optional<Option> answering(Page page, Question question, Fit fit) {
    return question.options().stream()
        .filter(option ->
            page.audience().fit(question.id(), option.id()).filter(fit::equals).isPresent())
        .findFirst();
  }

  /// One journey to its end, or as far as steps are left.
  private void walk(Buyer buyer) {
    var answers = Answers.none();
    Optional<JourneyStep> step = step(answers);
    while (step.isPresent() && !step.get().isEnd()) {
      Question asked = step.get().next().orElseThrow();
      Optional<OptionId> said = buyer.answer(asked).map(Option::id);
      answers =
          said.isPresent() ? answers.with(asked.id(), said.get()) : answers.skipping(asked.id());
      step = step(answers);
    }
  }

  /// Says what to answer; nothing is a skip.
  private interface Buyer {
    Optional<Option> answer(Question question);
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

  /// What can follow when this is asked: each option, and passing it by.
  static List<Answers> continuations(Answers answers, Question asked) {
    var all = new ArrayList<Answers>();
    asked.options().forEach(option -> all.add(answers.with(asked.id(), option.id())));
    all.add(answers.skipping(asked.id()));
    return all;
  }

  /// Whether there is no other journey.
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
