package org.usher.handoff.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.usher.brand.OwnForms;
import org.usher.design.Address;
import org.usher.design.DocumentPrinter;
import org.usher.handoff.Checked;
import org.usher.handoff.ContactCheck;
import org.usher.handoff.Handoffs;
import org.usher.handoff.Preview;
import org.usher.handoff.PreviewReading;
import org.usher.handoff.Previews;
import org.usher.handoff.Submission;
import org.usher.handoff.SubmissionLimit;
import org.usher.handoff.Submitted;
import org.usher.visitor.PrivacySignal;

/// Takes the contact form. It needs neither session nor script: the form carries what was
/// previewed, signed. Whatever is wrong, the form comes back with everything in it; whoever is
/// thanked may rely on it.
@Controller
class SendController {

  static final String PATH = ContactRendering.PATH + "/send";

  private static final Logger log = LoggerFactory.getLogger(SendController.class);

  private final Previews previews;
  private final Handoffs handoffs;
  private final SubmissionLimit limit;
  private final OwnForms ownForms;
  private final PrivacySignal privacy;
  private final Correcting correcting;
  private final Answering answering;
  private final DocumentPrinter printer;

  SendController(
      Previews previews,
      Handoffs handoffs,
      SubmissionLimit limit,
      OwnForms ownForms,
      PrivacySignal privacy,
      Correcting correcting,
      Answering answering,
      DocumentPrinter printer) {
    this.previews = previews;
    this.handoffs = handoffs;
    this.limit = limit;
    this.ownForms = ownForms;
    this.privacy = privacy;
    this.correcting = correcting;
    this.answering = answering;
    this.printer = printer;
  }

  @PostMapping({PATH, "/{language}" + PATH})
  ResponseEntity<byte[]> send(HttpServletRequest request) throws IOException {
    Address address = printer.address(request.getRequestURI(), request.getQueryString());
    var form = SentForm.of(FormBody.of(request));
    if (!ownForms.covers(request)) {
      return back(403, address, form, "elsewhere");
    }
    if (form.isCorrecting()) {
      return correct(address, form);
    }
    if (!limit.admits(request.getRemoteAddr())) {
      return back(429, address, form, "often");
    }
    return switch (previews.open(form.submission())) {
      case PreviewReading.Unreadable() -> back(422, address, form, "unreadable");
      case PreviewReading.Expired(Preview preview) -> expired(address, form, preview);
      case PreviewReading.Valid(Preview preview) -> valid(address, form, preview);
    };
  }

  /// Nothing is sent, so this does not count towards how often somebody may send.
  private ResponseEntity<byte[]> correct(Address address, SentForm form) {
    return switch (previews.open(form.submission())) {
      case PreviewReading.Unreadable() -> back(422, address, form, "unreadable");
      case PreviewReading.Expired(Preview preview) ->
          answering.back(correcting.correct(address, form, previews.renewed(preview)));
      case PreviewReading.Valid(Preview preview) ->
          answering.back(correcting.correct(address, form, preview));
    };
  }

  /// A form that was taken in time may come again, as when somebody reloads the next day.
  private ResponseEntity<byte[]> expired(Address address, SentForm form, Preview preview) {
    try {
      return handoffs.isTaken(preview.id())
          ? valid(address, form, preview)
          : back(422, address, form, previews.renewed(preview), "expired");
    } catch (RuntimeException e) {
      return away(address, form, preview, e);
    }
  }

  private ResponseEntity<byte[]> valid(Address address, SentForm form, Preview preview) {
    if (form.isCut()) {
      return back(413, address, form, preview, "large");
    }
    if (form.isTrapped()) {
      return back(422, address, form, preview, "trap");
    }
    return switch (ContactCheck.of(form.entries())) {
      case Checked.Wrong(var problems) ->
          answering.back(
              new ContactState(
                  422, address, preview, form.submission(), form.entries(), problems, ""));
      case Checked.Good(var _) when previews.isTooFast(preview) ->
          back(422, address, form, preview, "fast");
      case Checked.Good(var contact) ->
          submit(
              address,
              form,
              new Submission(preview, form.entries().lines(), contact, mayRemember(form)));
    };
  }

  /// Whoever asks for privacy is not asked, and so has not agreed.
  private boolean mayRemember(SentForm form) {
    return form.entries().mayRemember() && !privacy.isSent();
  }

  private ResponseEntity<byte[]> submit(Address address, SentForm form, Submission submission) {
    Preview preview = submission.preview();
    try {
      return switch (handoffs.submit(submission)) {
        case Submitted.Received received -> answering.thanks(address, received);
        case Submitted.Refused() -> back(409, address, form, previews.renewed(preview), "changed");
      };
    } catch (RuntimeException e) {
      return away(address, form, preview, e);
    }
  }

  /// The form keeps its id: should it be committed all the same, sending it again does no harm. The
  /// log says what failed without its message, which may hold what was typed.
  private ResponseEntity<byte[]> away(
      Address address, SentForm form, Preview preview, RuntimeException failure) {
    log.error("Form {} could not be taken: {}", preview.id(), Failure.chain(failure));
    return back(503, address, form, preview, "away");
  }

  private ResponseEntity<byte[]> back(int status, Address address, SentForm form, String trouble) {
    return back(status, address, form, previews.at(address), trouble);
  }

  private ResponseEntity<byte[]> back(
      int status, Address address, SentForm form, Preview preview, String trouble) {
    return answering.back(
        new ContactState(
            status,
            address,
            preview,
            previews.seal(preview),
            form.entries(),
            List.of(),
            "handoff.trouble." + trouble));
  }
}
