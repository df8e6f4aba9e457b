package org.usher.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;

/// Where the pages and questions of a snapshot stand in the content folder, and which images lie
/// there, so that whoever finds fault with a published site can say in which line. A part of the
/// snapshot that content compiles itself; see [Snapshot#origins()].
public final class Origins {

  /// Of a snapshot that was not made from files: it knows names and no lines.
  static final Origins UNKNOWN = new Origins("", Map.of(), Map.of(), Map.of(), List.of());

  private static final String QUESTIONS = "questions.yaml";

  /// Files of which buyers read the words; what others say is for those who work here.
  private static final Set<String> READ =
      Set.of("site.yaml", QUESTIONS, "glossary.yaml", "journey.yaml");

  private final String mainLanguage;
  private final Map<String, PageFile> files;
  private final Map<String, Integer> questionLines;
  private final Map<String, Image> images;
  private final List<Untranslated> untranslated;

  private Origins(
      String mainLanguage,
      Map<String, PageFile> files,
      Map<String, Integer> questionLines,
      Map<String, Image> images,
      List<Untranslated> untranslated) {
    this.mainLanguage = mainLanguage;
    this.files = Map.copyOf(files);
    this.questionLines = Map.copyOf(questionLines);
    this.images = Map.copyOf(images);
    this.untranslated =
        untranslated.stream().filter(words -> READ.contains(words.origin().file())).toList();
  }

  /// @param files by their paths
  /// @param images paths below the content folder
  /// @param untranslated words of any file
  static Origins of(
      String mainLanguage,
      Map<String, PageFile> files,
      YamlNode questions,
      Map<String, Image> images,
      List<Untranslated> untranslated) {
    var lines = new HashMap<String, Integer>();
    for (YamlNode question : questions.list()) {
      String id = question.get("id").text();
      lines.put(id, question.line());
      question.entries().forEach((key, value) -> lines.put(id + "/" + key, value.line()));
      for (YamlNode option : question.get("options").list()) {
        lines.put(id + "=" + option.get("id").text(), option.line());
      }
    }
    return new Origins(mainLanguage, files, lines, images, untranslated);
  }

  /// The file of a page.
  public Origin page(Page page) {
    return new Origin(file(page), 0);
  }

  /// A key of a page's front matter, as `review`; the whole file when it is not there.
  public Origin front(Page page, String key) {
    String file = file(page);
    PageFile known = files.get(file);
    return known != null && known.front() instanceof YamlTree.Mapping front
        ? front.entries().stream()
            .filter(entry -> entry.key().equals(key))
            .findFirst()
            .map(entry -> new Origin(file, entry.line()))
            .orElse(page(page))
        : page(page);
  }

  /// The first link to a target, as its writer wrote it; the whole file when there is none.
  public Origin link(Page page, String target) {
    String file = file(page);
    PageFile known = files.get(file);
    return known == null
        ? page(page)
        : known.body().links().stream()
            .filter(link -> link.target().equals(target))
            .findFirst()
            .map(link -> new Origin(file, link.line()))
            .orElse(page(page));
  }

  /// A question.
  public Origin question(QuestionId question) {
    return questions(question.value());
  }

  /// A key of a question, as `when`.
  public Origin question(QuestionId question, String key) {
    return questionLines.containsKey(question + "/" + key)
        ? questions(question + "/" + key)
        : question(question);
  }

  /// An option of a question.
  public Origin option(QuestionId question, OptionId option) {
    return questions(question + "=" + option);
  }

  /// Words for buyers, apart from pages, that are missing in a language of the site.
  public List<Untranslated> untranslated() {
    return untranslated;
  }

  /// Whether this image lies in the content folder; also true when nobody knows.
  ///
  /// @param path below the content folder, as `images/plan.svg`
  public boolean hasImage(String path) {
    return files.isEmpty() || images.containsKey(path);
  }

  /// Where the pictures lie that were too large for readers and are served smaller, with both
  /// sizes.
  public Map<Origin, Image> reducedImages() {
    var reduced = new HashMap<Origin, Image>();
    images.forEach((path, image) -> {
      if (image.isReduced()) {
        reduced.put(new Origin(path, 0), image);
      }
    });
    return reduced;
  }

  private Origin questions(String name) {
    return new Origin(QUESTIONS, questionLines.getOrDefault(name, 0));
  }

  private String file(Page page) {
    return page.language().equals(mainLanguage) || mainLanguage.isEmpty()
        ? "pages/%s.md".formatted(page.id())
        : "pages/%s.%s.md".formatted(page.id(), page.language());
  }
}
