package org.usher.insight.ui;

import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.matching.LearningReport;
import org.usher.matching.LearningReport.PageLesson;
import org.usher.matching.LearningReport.QuestionLesson;
import org.usher.matching.LearningReport.Shift;
import org.usher.matching.LearningReport.WordLesson;

/// What was counted, whether it counts, and what it has changed.
final class LearningPart {

  private final Speech speech;

  LearningPart(Speech speech) {
    this.speech = speech;
  }

  Markup[] of(LearningReport report) {
    return new Markup[] {
      section("insight.learning.state")
          .holding(
              Markup.of("p").saying(state(report)),
              Markup.of("p", "quiet-note").saying(exploring(report))),
      section("insight.learning.pages")
          .holding(
              Markup.of("p", "quiet-note").saying(speech.say("insight.learning.pages.hint")),
              pages(report)),
      section("insight.learning.questions").holding(questions(report)),
      section("insight.learning.words")
          .holding(
              Markup.of("p", "quiet-note").saying(speech.say("insight.learning.words.hint")),
              words(report)),
      section("insight.learning.shifts").holding(shifts(report))
    };
  }

  private String state(LearningReport report) {
    return switch (report.state()) {
      case OFF ->
          speech.say(report.isAllowed() ? "insight.learning.off.here" : "insight.learning.off");
      case TOO_LITTLE ->
          speech.say("insight.learning.too-little", report.volume(), report.applyFrom());
      case EDITOR_KNOWS_BETTER ->
          speech.say("insight.learning.editor-knows-better", report.volume());
      case IN_FORCE -> speech.say("insight.learning.in-force", report.volume());
    };
  }

  private String exploring(LearningReport report) {
    return report.isExploring()
        ? speech.say("insight.learning.exploring")
        : speech.say("insight.learning.not-exploring", report.exploreFrom());
  }

  private Markup pages(LearningReport report) {
    var table =
        new Table(
            speech.say("insight.learning.pages"),
            Table.head(speech.say("insight.pages.page")),
            Table.numberHead(speech.say("insight.learning.shown")),
            Table.numberHead(speech.say("insight.learning.examined")),
            Table.numberHead(speech.say("insight.learning.chosen")),
            Table.numberHead(speech.say("insight.learning.help")),
            Table.numberHead(speech.say("insight.learning.prior")));
    for (PageLesson lesson : report.pages()) {
      table.row(
          Table.name(lesson.page().title()),
          count(lesson.shown()),
          count(lesson.examined()),
          count(lesson.chosen()),
          count(lesson.help()),
          Table.number(speech.say("insight.learning.times", lesson.priorTimes())));
    }
    return table.whole();
  }

  private Markup questions(LearningReport report) {
    var table =
        new Table(
            speech.say("insight.learning.questions"),
            Table.head(speech.say("insight.questions.question")),
            Table.numberHead(speech.say("insight.learning.asked")),
            Table.numberHead(speech.say("insight.learning.rate")));
    for (QuestionLesson lesson : report.questions()) {
      table.row(
          Table.name(lesson.question().ask().in(speech.language())),
          count(lesson.asked()),
          share(lesson.answerRate()));
    }
    return table.whole();
  }

  private Markup words(LearningReport report) {
    if (report.words().isEmpty()) {
      return Markup.of("p", "quiet-note").saying(speech.say("insight.learning.no-words"));
    }
    var table =
        new Table(
            speech.say("insight.learning.words"),
            Table.head(speech.say("insight.learning.word")),
            Table.head(speech.say("insight.pages.page")),
            Table.numberHead(speech.say("insight.learning.visits")));
    for (WordLesson lesson : report.words()) {
      table.row(
          Table.name(lesson.word()),
          Table.cell(Markup.of("span").saying(lesson.page().title())),
          count(lesson.visits()));
    }
    return table.whole();
  }

  private Markup shifts(LearningReport report) {
    if (report.shifts().isEmpty()) {
      return Markup.of("p", "quiet-note").saying(speech.say("insight.learning.no-shifts"));
    }
    var table =
        new Table(
            speech.say("insight.learning.shifts"),
            Table.head(speech.say("insight.pages.page")),
            Table.head(speech.say("insight.learning.answer")),
            Table.numberHead(speech.say("insight.learning.help")),
            Table.numberHead(speech.say("insight.learning.editor")),
            Table.numberHead(speech.say("insight.learning.now")));
    for (Shift shift : report.shifts()) {
      table.row(
          Table.name(shift.page().title()),
          Table.cell(Markup.of("span").saying(shift.option().label().in(speech.language()))),
          count(shift.help()),
          share(shift.editor()),
          share(shift.now()));
    }
    return table.whole();
  }

  private Markup count(double counted) {
    return Table.number(speech.say("insight.count", Math.round(counted)));
  }

  private Markup share(double share) {
    return Table.number(speech.say("insight.learning.share", share));
  }

  private Markup section(String key) {
    return Markup.of("section").holding(Markup.of("h2").saying(speech.say(key)));
  }
}
