package org.usher.insight.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.usher.design.Address;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.insight.JourneyTrials;
import org.usher.insight.JourneyTrials.Trial;
import org.usher.matching.Guidance;
import org.usher.matching.Match;
import org.usher.matching.NextQuestion;
import org.usher.matching.Reason;
import org.usher.question.Answers;
import org.usher.question.Option;
import org.usher.question.Question;
import org.usher.question.QuestionId;

/// What was answered, the questions that could come next with what each is worth, and the pages
/// with the bits that add up to the number that ranks them.
final class JourneyTrialPart {

  private final Trial trial;
  private final Speech speech;

  JourneyTrialPart(Trial trial, Speech speech) {
    this.trial = trial;
    this.speech = speech;
  }

  Markup answers() {
    List<QuestionId> asked = List.copyOf(trial.answers().asked());
    if (asked.isEmpty()) {
      return Markup.of("p", "empty").saying(speech.say("insight.journey.nothing"));
    }
    return Markup.of("ul", "plain-list")
        .holding(
            asked.stream()
                .flatMap(id -> trial.questionnaire().question(id).stream())
                .map(this::answer)
                .toList());
  }

  private Markup answer(Question question) {
    String chosen =
        trial.answers().to(question.id()).stream()
            .flatMap(id -> question.option(id).stream())
            .map(this::label)
            .collect(Collectors.joining(", "));
    String said = chosen.isEmpty() ? speech.say("insight.journey.skipped") : chosen;
    return Markup.of("li", "went")
        .holding(
            Markup.of("span").saying(speech.say("insight.journey.answer", ask(question), said)),
            link(trial.answers().without(question.id()), speech.say("insight.journey.take-back"))
                .with("aria-label", speech.say("insight.journey.take-back.of", ask(question))));
  }

  /// Which question the guide asks now, or why none.
  String asked() {
    Guidance guidance = trial.explanation().guidance();
    return guidance
        .next()
        .map(next -> speech.say("insight.journey.asks", ask(next.question())))
        .orElseGet(() ->
            guidance.isDecided()
                ? speech.say("insight.journey.decided", guidance.topMass())
                : speech.say("insight.journey.stops"));
  }

  Markup questions() {
    List<NextQuestion> questions = trial.explanation().questions();
    if (questions.isEmpty()) {
      return Markup.of("p", "empty").saying(speech.say("insight.journey.none-left"));
    }
    var table =
        new Table(
            speech.say("insight.journey.questions"),
            Table.head(speech.say("insight.journey.question")),
            Table.numberHead(speech.say("insight.journey.gain")),
            Table.numberHead(speech.say("insight.journey.rate")),
            Table.numberHead(speech.say("insight.journey.cost")),
            Table.numberHead(speech.say("insight.journey.value")),
            Table.head(speech.say("insight.journey.between")));
    questions.forEach(next ->
        table.row(
            Table.name(
                Markup.of("div")
                    .holding(Markup.of("span").saying(ask(next.question())), options(next))),
            bits(next.gainBits()),
            Table.number(speech.say("insight.learning.share", next.answerRate())),
            bits(next.cost()),
            bits(next.value()),
            Table.cell(Markup.of("span").saying(between(next)))));
    return table.whole();
  }

  private Markup options(NextQuestion next) {
    Question question = next.question();
    var links = Markup.of("span", "steps");
    question
        .options()
        .forEach(option ->
            links.add(link(trial.answers().with(question.id(), option.id()), label(option))));
    links.add(
        link(trial.answers().skipping(question.id()), speech.say("insight.journey.skip"))
            .with("aria-label", speech.say("insight.journey.skip.of", ask(question))));
    return links;
  }

  private String between(NextQuestion next) {
    return next.between()
        .map(pages ->
            speech.say(
                "insight.journey.contrast", trial.title(pages.one()), trial.title(pages.other())))
        .orElse("");
  }

  Markup pages() {
    var table =
        new Table(
            speech.say("insight.journey.pages"),
            Table.head(speech.say("insight.pages.page")),
            Table.numberHead(speech.say("insight.journey.prior")),
            Table.head(speech.say("insight.journey.reasons")),
            Table.numberHead(speech.say("insight.journey.sum")),
            Table.numberHead(speech.say("insight.journey.belief")));
    for (Match match : trial.explanation().guidance().matches()) {
      table.row(
          Table.name(speech.say("insight.journey.ranked", match.rank(), match.page().title())),
          bits(match.priorBits()),
          Table.cell(reasons(match)),
          bits(match.bits()),
          Table.number(speech.say("insight.learning.share", match.probability())));
    }
    return table.whole();
  }

  private Markup reasons(Match match) {
    var list = Markup.of("ul", "plain-list");
    match.reasons().forEach(reason -> list.add(Markup.of("li").saying(reason(reason))));
    return list;
  }

  private String reason(Reason reason) {
    return speech.say("insight.journey.reason", label(reason.option()), reason.bits());
  }

  private Markup bits(double number) {
    return Table.number(speech.say("insight.journey.bits", number));
  }

  private String ask(Question question) {
    return question.ask().in(speech.language());
  }

  private String label(Option option) {
    return option.label().in(speech.language());
  }

  private Markup link(Answers answers, String words) {
    var query = new LinkedHashMap<String, String>(answers.query());
    trial.found().ifPresent(any -> query.put(JourneyTrials.WORDS, trial.words()));
    var place = new Address(speech.language(), "", "/" + StudioTabs.JOURNEY, query);
    return Markup.of("a")
        .with("href", place.href().substring(1))
        .marked("router-link")
        .saying(words);
  }
}
