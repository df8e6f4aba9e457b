package org.usher.handoff.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.design.Address;
import org.usher.handoff.Preview;
import org.usher.handoff.Previews;
import org.usher.question.Answers;
import org.usher.question.OptionId;
import org.usher.question.Question;

/// Changes an answer within the contact form: the form comes back with everything in it, first with
/// the question and then with the answer. No answer is changed and sent in one step, since nobody
/// would have seen the line that sales gets. So it comes back in another language too, with the
/// question that stood open.
@Component
class Correcting {

  private final Publication publication;
  private final Previews previews;

  Correcting(Publication publication, Previews previews) {
    this.publication = publication;
    this.previews = previews;
  }

  ContactState correct(Address address, SentForm form, Preview sent) {
    Preview preview = previews.saying(sent, address.language());
    ContactState answered =
        question(form.answering(), preview)
            .map(question -> answered(address, form, preview, question))
            .orElseGet(() -> state(address, form, preview));
    String open = form.isTurning() ? form.answering() : form.change();
    return question(open, answered.preview()).map(answered::asking).orElse(answered);
  }

  /// Only what stands in a line can be changed.
  private Optional<Question> question(String id, Preview preview) {
    return publication.current().questionnaire().questions().stream()
        .filter(question -> question.id().value().equals(id))
        .filter(question ->
            preview.facts().answers().isAsked(question.id())
                || preview.arrived().isAsked(question.id()))
        .findFirst();
  }

  private ContactState answered(
      Address address, SentForm form, Preview preview, Question question) {
    Answers answer = answer(question, form.answers());
    var before = Answers.read(address.query(), publication.current().questionnaire());
    Answers all = answer.isEmpty() ? before.skipping(question.id()) : before.and(answer);
    var lines = new HashSet<>(form.entries().lines());
    lines.add(Previews.line(question.id()));
    return state(
        address.asking(all.query()),
        form.ticking(lines),
        previews.correcting(preview, question.id(), answer));
  }

  /// Of what was sent, the options of the question: one, or as many as it takes.
  private static Answers answer(Question question, List<String> sent) {
    List<OptionId> chosen =
        question.options().stream()
            .map(option -> option.id())
            .filter(option -> sent.contains(option.value()))
            .limit(question.isSeveral() ? Long.MAX_VALUE : 1)
            .toList();
    Answers answer = Answers.none();
    for (OptionId option : chosen) {
      answer =
          question.isSeveral()
              ? answer.toggling(question, option)
              : answer.with(question.id(), option);
    }
    return answer;
  }

  private ContactState state(Address address, SentForm form, Preview preview) {
    return new ContactState(
        form.isTaking() ? 200 : 422,
        address,
        preview,
        previews.seal(preview),
        form.entries(),
        List.of(),
        form.isTaking() ? "" : "handoff.trouble.answered");
  }
}
