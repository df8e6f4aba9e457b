package org.usher.content;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.usher.question.Condition;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;
import org.usher.question.Questionnaire;

/// Makes pages of their files, for one site with its questions.
final class PageReader {

  private static final int MAX_TITLE = 70;
  private static final int MIN_SUMMARY = 50;
  private static final int MAX_SUMMARY = 200;

  private final String mainLanguage;
  private final ConditionReader conditions;
  private final ExtrasReader extras;
  private final Problems problems;

  /// @param files paths below the content folder
  PageReader(
      SiteSettings settings, Questionnaire questionnaire, Set<String> files, Problems problems) {
    this.mainLanguage = settings.mainLanguage();
    this.conditions = new ConditionReader(questionnaire);
    this.extras = new ExtrasReader(files);
    this.problems = problems;
  }

  /// The page in the main language.
  ReadPage page(PageId id, PageFile file, Instant changed) {
    YamlNode front = front(file);
    front.allow(
        "title",
        "summary",
        "job",
        "review",
        "draft",
        "publish",
        "formerly",
        "audience",
        "phrases",
        "sources",
        "updated",
        "reviewed",
        "item",
        "downloads");
    Extras beside = extras.read(front, file.body());
    var page =
        new Page(
            id,
            mainLanguage,
            title(front),
            summary(front),
            front.get("job").oneOf(BuyingJob.class),
            front.get("review").date(),
            updated(beside, changed),
            front.find("audience").map(this::audience).orElse(Audience.EVERYBODY),
            phrases(front),
            sources(front.get("sources")),
            file.body().headings(),
            blocks(file),
            beside);
    return new ReadPage(
        page,
        file,
        front.find("publish").map(YamlNode::instant).orElse(Instant.MIN),
        front.find("formerly").map(YamlNode::oneOrMore).orElse(List.of()));
  }

  /// The same page in another language. What is true of a page in every language stands in the main
  /// file alone.
  Page translation(Page main, String language, PageFile file, Instant changed) {
    YamlNode front = front(file);
    front.allow(
        "title",
        "summary",
        "review",
        "draft",
        "phrases",
        "sources",
        "updated",
        "reviewed",
        "item",
        "downloads");
    Extras beside = extras.read(front, file.body());
    return new Page(
        main.id(),
        language,
        title(front),
        summary(front),
        main.job(),
        front.find("review").map(YamlNode::date).orElse(main.reviewBy()),
        updated(beside, changed),
        main.audience(),
        phrases(front),
        front.find("sources").map(this::sources).orElse(main.sources()),
        file.body().headings(),
        blocks(file),
        beside);
  }

  /// What the page says of its last change; a file keeps its own time only until it is copied.
  private static LocalDate updated(Extras beside, Instant changed) {
    return beside.updated().orElseGet(() -> LocalDate.ofInstant(changed, UTC));
  }

  private YamlNode front(PageFile file) {
    var front = new YamlNode(file.file(), "The front matter", file.front(), problems);
    front.find("draft").ifPresent(YamlNode::isTrue);
    return front;
  }

  private static String title(YamlNode front) {
    return front.get("title").text(1, MAX_TITLE);
  }

  private static String summary(YamlNode front) {
    return front.get("summary").text(MIN_SUMMARY, MAX_SUMMARY);
  }

  private static List<String> phrases(YamlNode front) {
    return front.find("phrases").map(YamlNode::list).orElse(List.of()).stream()
        .map(YamlNode::text)
        .toList();
  }

  private Audience audience(YamlNode node) {
    var marks = new HashMap<QuestionId, Map<OptionId, Fit>>();
    conditions
        .byQuestion(node)
        .forEach((question, options) -> {
          var fits = new HashMap<OptionId, Fit>();
          options
              .entries()
              .forEach((name, fit) ->
                  conditions
                      .optionKey(question, name, fit)
                      .ifPresent(option -> fits.put(option, fit.oneOf(Fit.class))));
          marks.put(question.id(), fits);
        });
    return new Audience(marks);
  }

  private List<Source> sources(YamlNode node) {
    var sources = node.list().stream().map(PageReader::source).toList();
    if (sources.isEmpty()) {
      node.problem("A page needs at least one source");
    }
    return sources;
  }

  private static Source source(YamlNode node) {
    node.allow("title", "url");
    return new Source(node.get("title").text(), node.find("url").map(WebAddress::read));
  }

  private List<Block> blocks(PageFile file) {
    return file.body().parts().stream().map(part -> block(file, part)).toList();
  }

  private Block block(PageFile file, Body.Part part) {
    return switch (part) {
      case Body.Plain plain -> plain.prose();
      case Body.Group group ->
          new Block.Choice(
              group.cases().stream()
                  .map(each -> new Block.Branch(condition(file, each.when()), each.prose()))
                  .toList(),
              group.otherwise());
    };
  }

  private Condition condition(PageFile file, YamlTree when) {
    var node = new YamlNode(file.file(), "':::when'", when, problems);
    if (when instanceof YamlTree.Mapping given && given.entries().isEmpty()) {
      node.problem("':::when' needs a condition as {role: finance}");
    }
    return conditions.read(node);
  }
}
