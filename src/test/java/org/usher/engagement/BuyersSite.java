package org.usher.engagement;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.usher.content.Audience;
import org.usher.content.BuyingJob;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.content.SiteSettings;
import org.usher.content.Snapshot;
import org.usher.design.Address;
import org.usher.design.Text;
import org.usher.question.Answers;
import org.usher.question.Condition;
import org.usher.question.Option;
import org.usher.question.OptionId;
import org.usher.question.Question;
import org.usher.question.QuestionId;
import org.usher.question.Questionnaire;

/// The site our test visitors walk through: questions `role` (finance, it, competitor), `size`
/// (small, large) and `goal` (leads, cost); pages `cost` (selection), `security` (validation) and
/// `basics` (problem).
public final class BuyersSite {

  public static final PageId COST = new PageId("cost");
  public static final PageId SECURITY = new PageId("security");
  public static final PageId BASICS = new PageId("basics");

  private static final Questionnaire QUESTIONS =
      new Questionnaire(
          List.of(
              question("role", "finance", "it", "competitor"),
              question("size", "small", "large"),
              question("goal", "leads", "cost")));

  private BuyersSite() {}

  public static Snapshot snapshot() {
    return snapshot(Map.of());
  }

  public static Snapshot snapshot(Map<Class<?>, Object> parts) {
    return new Snapshot(
        "buyers", Instant.EPOCH, settings(), QUESTIONS, Map.of("en", pages()), Map.of(), parts);
  }

  /// An address as one would type it: `/p/cost?role=finance`.
  public static Address address(String typed) {
    var parts = typed.split("\\?", 2);
    return new Address("en", "", parts[0], query(parts.length > 1 ? parts[1] : ""));
  }

  /// Answers as they stand in an address: `role=finance&size=-`.
  public static Answers answers(String query) {
    return Answers.read(query(query), QUESTIONS);
  }

  private static SequencedMap<String, String> query(String query) {
    var parameters = new LinkedHashMap<String, String>();
    Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> parameters.put(pair[0], pair[1]));
    return parameters;
  }

  private static Map<PageId, Page> pages() {
    return Stream.of(
            page(COST, BuyingJob.SELECTION),
            page(SECURITY, BuyingJob.VALIDATION),
            page(BASICS, BuyingJob.PROBLEM))
        .collect(toMap(Page::id, page -> page));
  }

  private static Page page(PageId id, BuyingJob job) {
    return new Page(
        id,
        "en",
        id.slug(),
        "",
        job,
        LocalDate.EPOCH,
        LocalDate.EPOCH,
        Audience.EVERYBODY,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Question question(String id, String... options) {
    return new Question(
        new QuestionId(id),
        text(id),
        text(id),
        Arrays.stream(options)
            .map(
                option -> new Option(new OptionId(option), text(id), text(id), text(id), List.of()))
            .toList(),
        List.of(),
        Condition.ALWAYS,
        false,
        1);
  }

  private static SiteSettings settings() {
    var words = text("words");
    return new SiteSettings(
        List.of("en"), words, words, words, words, words, 6, words, words, words, List.of());
  }

  private static Text text(String words) {
    return Text.of("en", words);
  }
}
