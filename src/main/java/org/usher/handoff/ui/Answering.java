package org.usher.handoff.ui;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.design.Address;
import org.usher.design.DocumentPrinter;
import org.usher.handoff.Receipts;
import org.usher.handoff.SubmissionLimit;
import org.usher.handoff.Submitted;
import org.usher.question.Answers;
import org.usher.visitor.BrowserCookie;

/// Answers a form that was sent: with the form again, or with the way to the confirmation.
@Component
class Answering {

  private static final MediaType HTML = MediaType.valueOf("text/html;charset=UTF-8");

  private final ContactRendering rendering;
  private final DocumentPrinter printer;
  private final Receipts receipts;
  private final SubmissionLimit limit;
  private final Publication publication;
  private final BrowserCookie cookie;

  Answering(
      ContactRendering rendering,
      DocumentPrinter printer,
      Receipts receipts,
      SubmissionLimit limit,
      Publication publication,
      BrowserCookie cookie) {
    this.rendering = rendering;
    this.printer = printer;
    this.receipts = receipts;
    this.limit = limit;
    this.publication = publication;
    this.cookie = cookie;
  }

  ResponseEntity<byte[]> back(ContactState state) {
    var answer =
        ResponseEntity.status(state.status())
            .contentType(HTML)
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (state.status() == HttpStatus.TOO_MANY_REQUESTS.value()) {
      answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(limit.pause().toSeconds()));
    }
    return answer.body(printer.print(state.address(), rendering.of(state)));
  }

  /// To an address of its own, so that loading it again sends nothing again. It keeps the answers.
  ResponseEntity<byte[]> thanks(Address sentTo, Submitted.Received received) {
    var answers = Answers.read(sentTo.query(), publication.current().questionnaire());
    Address sent =
        sentTo
            .to(SentScreen.PATH)
            .asking(answers.query())
            .with(SentScreen.RECEIPT, receipts.write(received));
    var answer =
        ResponseEntity.status(HttpStatus.SEE_OTHER)
            .header(HttpHeaders.LOCATION, sent.href())
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    received.browser().ifPresent(id -> answer.header(HttpHeaders.SET_COOKIE, cookie.giving(id)));
    return answer.build();
  }
}
