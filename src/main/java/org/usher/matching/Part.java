package org.usher.matching;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.usher.content.Fit;
import org.usher.content.Page;
import org.usher.question.Option;
import org.usher.question.Question;
import org.usher.question.Questionnaire;

/// A part of a page that is searched, and how much a word in it counts against the same word in
/// another (BM25F, with whole numbers, as a word is written into the index that often). Labels, by
/// which an editor names the page, count most; phrases are the words of buyers and stand beside the
/// title; a heading stands in the body too, and counts on top. The audience are other ways of
/// saying the options that the page fits, so that it is found by those who would have chosen them.
/// What visitors typed before they chose the page is no text of it, and counts as little as any
/// part. None is below 1, and all are chosen together with [PageIndex#SIMILARITY], by measure.
enum Part {
  TITLE(3),
  PHRASES(4),
  SUMMARY(3),
  HEADINGS(1),
  BODY(2),
  AUDIENCE(1),
  TYPED(1);

  /// The parts that say what the whole page is about.
  static final List<Part> LABELS = List.of(TITLE, PHRASES, SUMMARY);

  private final int weight;

  Part(int weight) {
    this.weight = weight;
  }

  /// Under which name it adds to what ranks a hit.
  Weight.What what() {
    return Weight.What.valueOf(name());
  }

  int weight() {
    return weight;
  }

  /// What the page itself says there: nothing for [#TYPED].
  String of(Page page, Questionnaire questionnaire) {
    return switch (this) {
      case TITLE -> page.title();
      case PHRASES -> String.join("\n", page.phrases());
      case SUMMARY -> page.summary();
      case HEADINGS -> String.join("\n", page.headings());
      case BODY -> page.text();
      case AUDIENCE -> audience(page, questionnaire);
      case TYPED -> "";
    };
  }

  private static String audience(Page page, Questionnaire questionnaire) {
    return questionnaire.questions().stream()
        .filter(question -> page.audience().speaksOf(question.id()))
        .flatMap(question -> fitting(page, question))
        .flatMap(option -> option.also().stream())
        .collect(joining("\n"));
  }

  private static Stream<Option> fitting(Page page, Question question) {
    var marks = page.audience().marks(question.id());
    return question.options().stream().filter(option -> marks.get(option.id()) == Fit.FITS);
  }
}
