package org.usher.post;

import java.util.List;
import java.util.Optional;

/// An e-mail in two forms of the same words.
///
/// Control characters and marks that turn the direction of writing are taken out of the subject; an
/// address that is none, or that holds a line break, is refused (`to`) or left out (`replyTo`). The
/// composer escapes what stands in `html`.
///
/// @param to one plain address, without a name
/// @param replyTo one plain address, where an answer should go instead of the sender
/// @param subject one line; at most 200 characters are kept
/// @param attachments files that go with it
public record Mail(
    String to,
    Optional<String> replyTo,
    String subject,
    String text,
    String html,
    List<Attachment> attachments)
    implements Message {

  public Mail {
    attachments = List.copyOf(attachments);
  }

  /// One without attachments.
  public Mail(String to, Optional<String> replyTo, String subject, String text, String html) {
    this(to, replyTo, subject, text, html, List.of());
  }

  /// Without anything of what it says or to whom.
  @Override
  public String toString() {
    return "Mail[…]";
  }
}
