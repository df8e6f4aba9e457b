package org.usher.matching.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.usher.content.Page;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.design.Address;
import org.usher.design.Foreign;
import org.usher.design.Markup;
import org.usher.design.Words;
import org.usher.question.Answers;
import org.usher.question.Option;
import org.usher.question.Question;
import org.usher.question.QuestionId;

/// A journey at one step: the site as it stands, the answers so far, and the addresses of the steps
/// from here.
record Journey(Snapshot site, Address address, Answers answers, Words words) {

  /// Parameter: ask this question now, though it was answered.
  static final String ASK = "ask";

  /// Parameter: no more questions, show the pages.
  static final String SHOW = "show";

  /// Parameter of a search: its words are searched as they are typed.
  static final String LITERALLY = "literally";

  /// Parameter of a search: questions, with commas between, to which its words do not answer.
  private static final String DROP = "drop";

  private static final String DROPS = ",";

  static Journey at(Address address, Publication publication, Words words) {
    Snapshot site = publication.current();
    return new Journey(site, address, Answers.read(address.query(), site.questionnaire()), words);
  }

  String language() {
    return address.language();
  }

  String say(String key, Object... arguments) {
    return words.say(language(), key, arguments);
  }

  /// A screen with the answers so far.
  Address to(String path) {
    return to(path, answers);
  }

  Address to(String path, Answers other) {
    return address.to(path).asking(other.query());
  }

  Address to(Page page) {
    return to("/p/" + page.id().slug());
  }

  /// The title of a page that is offered, as a link to it, which says when it leads to another
  /// language. Once the page is live, it says whether the reader has opened it before.
  Markup link(Page page) {
    return Foreign.link(to(page), page.title(), page.language())
        .with("data-page", page.id().slug());
  }

  /// The guide, asking a question again whose answer stands.
  Address correcting(QuestionId question) {
    return to("/").with(ASK, question.value());
  }

  /// The search, asking this question beside its results.
  Address askingHere(QuestionId question) {
    return keepingWords(answers).with(ASK, question.value());
  }

  /// The guide, with the pages and no question.
  Address showing() {
    return to("/").with(SHOW, "pages");
  }

  /// The same screen after this answer; the guide stops asking again what was corrected.
  Address answering(Question question, Option option) {
    return keepingWords(answers.with(question.id(), option.id()));
  }

  /// The same screen and question with this option chosen too, or no longer.
  Address toggling(Question question, Option option) {
    return keepingWords(answers.toggling(question, option.id())).with(ASK, question.id().value());
  }

  /// The same screen with the answers as they are; the guide goes on asking.
  Address goingOn() {
    return keepingWords(answers);
  }

  /// The question that the buyer wants to answer again, or goes on answering.
  Optional<Question> askedAgain() {
    String wanted = address.parameter(ASK);
    return site.questionnaire().questions().stream()
        .filter(question -> question.id().value().equals(wanted))
        .filter(question -> question.when().holds(answers))
        .findFirst();
  }

  /// The labels of what was chosen, with commas between; empty when nothing was.
  String chosen(Question question, Answers among) {
    return among.to(question.id()).stream()
        .flatMap(id -> question.option(id).stream())
        .map(option -> option.label().in(language()))
        .collect(Collectors.joining(", "));
  }

  Address skipping(Question question) {
    return keepingWords(answers.skipping(question.id()));
  }

  /// The same search, no longer hearing an answer to this question in its words. The question stays
  /// open.
  Address dropping(Question question) {
    String before = address.parameter(DROP);
    String id = question.id().value();
    return keepingWords(answers, before.isEmpty() ? id : before + DROPS + id);
  }

  /// Questions to which the words do not answer, as the buyer said.
  Set<QuestionId> dropped() {
    var dropped = List.of(address.parameter(DROP).split(DROPS, -1));
    return site.questionnaire().questions().stream()
        .map(Question::id)
        .filter(id -> dropped.contains(id.value()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The same screen as if the question had never been asked.
  Address without(Question question) {
    return keepingWords(answers.without(question.id()));
  }

  private Address keepingWords(Answers other) {
    return keepingWords(other, address.parameter(DROP));
  }

  private Address keepingWords(Answers other, String dropped) {
    Address next = to(address.path(), other);
    if (!address.path().equals("/search")) {
      return next;
    }
    return keeping(DROP, dropped, searching(next));
  }

  private Address searching(Address next) {
    return keeping(LITERALLY, address.parameter(LITERALLY), next.with("q", address.parameter("q")));
  }

  private static Address keeping(String parameter, String value, Address next) {
    return value.isEmpty() ? next : next.with(parameter, value);
  }
}
