package org.usher.handoff.ui;

import java.util.HashSet;
import java.util.List;
import org.usher.handoff.ContactCheck;
import org.usher.handoff.Entries;

/// The contact form as it came.
///
/// @param submission the sealed preview, or anything
/// @param isTrapped whether the field that nobody sees was filled in
/// @param isCut whether more came than is kept
record SentForm(Entries entries, String submission, boolean isTrapped, boolean isCut) {

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
        !body.first(FormPart.TRAP).isEmpty(),
        body.isCut() || TYPED.stream().anyMatch(field -> body.first(field).length() > MAX_KEPT));
  }

  private static String kept(FormBody body, String field) {
    String value = body.first(field);
    return value.substring(0, Math.min(value.length(), MAX_KEPT));
  }
}
