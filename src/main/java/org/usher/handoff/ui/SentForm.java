package org.usher.handoff.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.usher.handoff.ContactCheck;
import org.usher.handoff.Entries;

/// The contact form as it came.
///
/// @param submission the sealed preview, or anything
/// @param change question whose answer the buyer wants to change, or empty
/// @param answering question that stands open in the form, or empty
/// @param answers options chosen for the open question
/// @param isTurning whether it is to come back in another language
/// @param isTaking whether it came by a button that changes an answer or the language, and not by
///   the one that sends
/// @param isTrapped whether the field that nobody sees was filled in
/// @param isCut whether more came than is kept
record SentForm(
    Entries entries,
    String submission,
    String change,
    String answering,
    List<String> answers,
    boolean isTurning,
    boolean isTaking,
    boolean isTrapped,
    boolean isCut) {

  /// Five times the longest message that is taken: whoever wrote so much gets it back to shorten.
  private static final int MAX_KEPT = 20_000;

  private static final List<String> TYPED =
      List.of(
          ContactCheck.NAME,
          ContactCheck.EMAIL,
          ContactCheck.COMPANY,
          ContactCheck.MESSAGE,
          ContactCheck.PHONE,
          ContactCheck.TIME);

  static SentForm of(FormBody body) {
    boolean isTurning = !body.first(FormPart.LANGUAGE).isEmpty();
    var entries =
        new Entries(
            kept(body, ContactCheck.NAME),
            kept(body, ContactCheck.EMAIL),
            kept(body, ContactCheck.COMPANY),
            kept(body, ContactCheck.MESSAGE),
            kept(body, ContactCheck.WAY),
            kept(body, ContactCheck.PHONE),
            kept(body, ContactCheck.TIME),
            kept(body, ContactCheck.WISH),
            !body.first(ContactCheck.FOLLOW_UP).isEmpty(),
            !body.first(ContactCheck.REMEMBER).isEmpty(),
            new HashSet<>(body.all(PreviewPart.LINE)));
    return new SentForm(
        entries,
        body.first(FormPart.SUBMISSION),
        body.first(QuestionInForm.CHANGE),
        body.first(QuestionInForm.ANSWERING),
        body.all(QuestionInForm.ANSWER),
        isTurning,
        isTurning
            || !body.first(QuestionInForm.TAKE).isEmpty()
            || !body.first(QuestionInForm.CHANGE).isEmpty(),
        !body.first(FormPart.TRAP).isEmpty(),
        body.isCut() || TYPED.stream().anyMatch(field -> body.first(field).length() > MAX_KEPT));
  }

  /// Whether an answer changes or the language, so that sales would see what the buyer has not
  /// seen.
  boolean isCorrecting() {
    return isTurning || !change.isEmpty() || !answering.isEmpty();
  }

  /// The same with these lines to be sent.
  SentForm ticking(Set<String> lines) {
    return new SentForm(
        entries.ticking(lines),
        submission,
        change,
        answering,
        answers,
        isTurning,
        isTaking,
        isTrapped,
        isCut);
  }

  private static String kept(FormBody body, String field) {
    String value = body.first(field);
    return value.substring(0, Math.min(value.length(), MAX_KEPT));
  }
}
