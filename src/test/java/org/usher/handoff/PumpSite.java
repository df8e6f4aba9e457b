package org.usher.handoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.usher.content.Audience;
import org.usher.content.Block;
import org.usher.content.BuyingJob;
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

/// The site of a company that sells pumps: two questions, two pages.
final class PumpSite {

  static final QuestionId ROLE = new QuestionId("role");
  static final QuestionId TIMING = new QuestionId("timing");
  static final PageId COST = new PageId("cost");
  static final PageId SECURITY = new PageId("security");

  private PumpSite() {}

  static Snapshot snapshot(Map<Class<?>, Object> parts) {
    var pages = new LinkedHashMap<PageId, Page>();
    pages.put(COST, page(COST, "What a pump costs", BuyingJob.SELECTION));
    pages.put(SECURITY, page(SECURITY, "Pumps and security", BuyingJob.VALIDATION));
    return new Snapshot(
        "pumps",
        Instant.EPOCH,
        settings(),
        new Questionnaire(
            List.of(
                question(ROLE, "finance: Looks after the money", "it: Runs the systems"),
                question(TIMING, "soon: Wants a change within three months", "open: Has no date"))),
        Map.of("en", pages),
        Map.of(),
        parts);
  }

  /// Answers written as in an address: `role=finance&timing=soon`.
  static Answers answers(String query) {
    var map = new LinkedHashMap<String, String>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
      map.put(pair.split("=")[0], pair.split("=")[1]);
    }
    return Answers.read(map, snapshot(Map.of()).questionnaire());
  }

  private static Question question(QuestionId id, String... options) {
    return new Question(
        id,
        text(id + "?"),
        text("why"),
        Arrays.stream(options).map(option -> option(option.split(": "))).toList(),
        List.of(),
        Condition.ALWAYS,
        false,
        1);
  }

  private static Option option(String... idAndEvidence) {
    var evidence = text(idAndEvidence[1]);
    return new Option(new OptionId(idAndEvidence[0]), evidence, evidence, evidence, List.of());
  }

  private static Page page(PageId id, String title, BuyingJob job) {
    return new Page(
        id,
        "en",
        title,
        "summary",
        job,
        LocalDate.EPOCH,
        LocalDate.EPOCH,
        Audience.EVERYBODY,
        List.of(),
        List.of(),
        List.of(),
        List.of(new Block.Prose("<p>words</p>", "words")));
  }

  private static SiteSettings settings() {
    var words = text("words");
    return new SiteSettings(
        List.of("en"),
        text("Example Pumps"),
        words,
        words,
        words,
        words,
        6,
        text("Talk to a person"),
        text("Before you send, you see every line."),
        text("A person answers within {time}."),
        List.of());
  }

  private static Text text(String words) {
    return Text.of("en", words);
  }
}
