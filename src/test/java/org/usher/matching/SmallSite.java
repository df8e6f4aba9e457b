package org.usher.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.usher.content.Audience;
import org.usher.content.Block;
import org.usher.content.BuyingJob;
import org.usher.content.Fit;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.content.SiteSettings;
import org.usher.content.Snapshot;
import org.usher.design.Text;
import org.usher.question.Answers;
import org.usher.question.Condition;
import org.usher.question.Option;
import org.usher.question.OptionId;
import org.usher.question.Question;
import org.usher.question.QuestionId;
import org.usher.question.Questionnaire;

/// A site for tests, made of a few words: `new SmallSite().asks("role", "finance",
/// "it").page("cost", "role.finance: fits").snapshot()`.
final class SmallSite {

  private final List<Question> questions = new ArrayList<>();
  private final Map<String, SequencedMap<PageId, Page>> pages = new LinkedHashMap<>();
  private int budget = 6;
  private Learnt learnt = Learnt.NOTHING;

  /// Answers written as in an address: `role=finance&size=-`.
  static Answers answers(Snapshot snapshot, String query) {
    var map = new LinkedHashMap<String, String>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
      map.put(pair.split("=")[0], pair.split("=")[1]);
    }
    return Answers.read(map, snapshot.questionnaire());
  }

  SmallSite asks(String id, String... options) {
    return asks(id, 1, Condition.ALWAYS, options);
  }

  /// A question of which all options that apply may be chosen.
  SmallSite asksSeveral(String id, String... options) {
    asks(id, options);
    Question one = questions.removeLast();
    questions.add(
        new Question(
            one.id(), one.ask(), one.why(), one.options(), one.after(), one.when(), true, 1));
    return this;
  }

  SmallSite asks(String id, double cost, Condition when, String... options) {
    questions.add(
        new Question(
            new QuestionId(id),
            text(id + "?"),
            text("why"),
            Arrays.stream(options).map(SmallSite::option).toList(),
            List.of(),
            when,
            false,
            cost));
    return this;
  }

  private static Option option(String id) {
    return new Option(new OptionId(id), text(id), text(id), text(id), List.of());
  }

  SmallSite budget(int questions) {
    budget = questions;
    return this;
  }

  SmallSite learning(Learnt outcomes) {
    learnt = outcomes;
    return this;
  }

  /// A page without words.
  ///
  /// @param marks as `role.finance: fits`, `role.it: may fit` or `role.it: does not fit`
  SmallSite page(String slug, String... marks) {
    return add(slug, "en", slug, "", "", List.of(), marks);
  }

  /// A page with words and without marks.
  SmallSite page(String slug, String language, String title, String summary, String body) {
    return add(slug, language, title, summary, body, List.of());
  }

  SmallSite add(
      String slug,
      String language,
      String title,
      String summary,
      String body,
      List<String> phrases,
      String... marks) {
    var page =
        new Page(
            new PageId(slug),
            language,
            title,
            summary,
            BuyingJob.PROBLEM,
            LocalDate.EPOCH,
            LocalDate.EPOCH,
            audience(marks),
            phrases,
            List.of(),
            List.of(),
            List.of(new Block.Prose(body, body)));
    pages.computeIfAbsent(language, any -> new LinkedHashMap<>()).put(page.id(), page);
    return this;
  }

  /// The page that was added last should have been read again the day before it was published.
  SmallSite overdue() {
    return dated(LocalDate.EPOCH.minusDays(1), LocalDate.EPOCH);
  }

  /// The page that was added last was changed a year before it was published.
  SmallSite aYearOld() {
    return dated(LocalDate.EPOCH, LocalDate.EPOCH.minusDays(365));
  }

  private SmallSite dated(LocalDate reviewBy, LocalDate updated) {
    var english = Objects.requireNonNull(pages.get("en"));
    var last = english.lastEntry().getValue();
    var dated =
        new Page(
            last.id(),
            last.language(),
            last.title(),
            last.summary(),
            last.job(),
            reviewBy,
            updated,
            last.audience(),
            last.phrases(),
            last.sources(),
            last.headings(),
            last.body());
    english.put(last.id(), dated);
    return this;
  }

  private static Audience audience(String... marks) {
    var audience = new LinkedHashMap<QuestionId, Map<OptionId, Fit>>();
    for (String mark : marks) {
      var parts = mark.split("\\.|: ");
      audience
          .computeIfAbsent(new QuestionId(parts[0]), any -> new LinkedHashMap<>())
          .put(new OptionId(parts[1]), Fit.valueOf(parts[2].toUpperCase().replace(' ', '_')));
    }
    return new Audience(audience);
  }

  Snapshot snapshot() {
    return snapshot(Learnt.NOTHING);
  }

  /// @param words what visitors typed before they chose pages
  Snapshot snapshot(Learnt words) {
    var draft = with(Map.of());
    var parts = new HashMap<>(MatchingParts.of(draft));
    parts.put(PageIndex.class, PageIndexPart.compile(draft, Synonyms.NONE, words));
    parts.put(Likelihoods.class, new Likelihoods(draft, learnt));
    return with(parts);
  }

  private Snapshot with(Map<Class<?>, Object> parts) {
    return new Snapshot(
        "small",
        Instant.EPOCH,
        settings(),
        new Questionnaire(questions),
        Map.copyOf(pages),
        Map.of(),
        parts);
  }

  private SiteSettings settings() {
    var words = text("words");
    var languages = pages.isEmpty() ? List.of("en") : List.copyOf(pages.keySet());
    return new SiteSettings(
        languages, words, words, words, words, words, budget, words, words, words, List.of());
  }

  private static Text text(String words) {
    return Text.of("en", words);
  }
}
