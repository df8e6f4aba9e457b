package org.usher.handoff.ui;

import static java.util.Locale.ROOT;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.design.Address;
import org.usher.design.Head;
import org.usher.design.Markup;
import org.usher.design.Moved;
import org.usher.design.Rendering;
import org.usher.design.Reply;
import org.usher.design.Screen;
import org.usher.design.Words;
import org.usher.handoff.AnswerTime;
import org.usher.handoff.Receipts;
import org.usher.handoff.Submitted;
import org.usher.handoff.Wish;
import org.usher.post.Post;
import org.usher.question.Answers;

/// The confirmation at `/contact/sent`. Without a receipt there is nothing to confirm, and the
/// address leads to the form.
@Component
class SentScreen implements Screen {

  static final String PATH = ContactRendering.PATH + "/sent";
  static final String RECEIPT = "receipt";

  private final Receipts receipts;
  private final Publication publication;
  private final AnswerTime answerTime;
  private final Post post;
  private final Words words;

  SentScreen(
      Receipts receipts, Publication publication, AnswerTime answerTime, Post post, Words words) {
    this.receipts = receipts;
    this.publication = publication;
    this.answerTime = answerTime;
    this.post = post;
    this.words = words;
  }

  @Override
  public Optional<Reply> render(Address address) {
    return address.path().equals(PATH) ? Optional.of(reply(address)) : Optional.empty();
  }

  private Reply reply(Address address) {
    return receipts
        .read(address.parameter(RECEIPT))
        .<Reply>map(received -> confirmation(address, received))
        .orElseGet(() -> new Moved(journey(address, ContactRendering.PATH)));
  }

  private Rendering confirmation(Address address, Submitted.Received received) {
    String heading = say(address, received, "heading");
    var head =
        new Head(heading, heading, address.to(ContactRendering.PATH), false, "website", List.of());
    return new Rendering(200, head, content(address, received, heading), false, List.of());
  }

  private Markup content(Address address, Submitted.Received received, String heading) {
    var content =
        Markup.of("div", "measure")
            .holding(
                Markup.of("h1").saying(heading),
                Markup.of("p", "lead").saying(say(address, received, "next", promise(address))));
    if (post.isMailConfigured() && received.wish() == Wish.ANSWER) {
      content.holding(Markup.of("p").saying(say(address, received, "copy")));
    }
    return content.holding(
        Markup.of("p", "hint").saying(say(address, received, "when", time(address, received))),
        Markup.of("p")
            .holding(
                Markup.link(
                    journey(address, "/"), words.say(address.language(), "handoff.sent.onward"))));
  }

  private String promise(Address address) {
    return answerTime.promise(address.language());
  }

  private Address journey(Address address, String path) {
    Snapshot site = publication.current();
    return address.to(path).asking(Answers.read(address.query(), site.questionnaire()).query());
  }

  private String time(Address address, Submitted.Received received) {
    return answerTime.moment(address.language(), received.at());
  }

  private String say(
      Address address, Submitted.Received received, String key, Object... arguments) {
    String wish = received.wish().name().toLowerCase(ROOT);
    return words.say(address.language(), "handoff.sent." + wish + "." + key, arguments);
  }
}
