package org.usher.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.usher.visitor.RetentionRule;

/// The mails that were written to files instead of being sent: how long they stay, and how those
/// about somebody go at once.
@Component
public final class WrittenMails implements RetentionRule {

  private final MailFolder folder;
  private final StoredDeliveries deliveries;

  WrittenMails(MailFolder folder, StoredDeliveries deliveries) {
    this.folder = folder;
    this.deliveries = deliveries;
  }

  /// Deletes the files of all deliveries about `reference`. Nothing happens when there are none.
  public void forget(String reference) {
    for (StoredDelivery delivery : deliveries.findByReferenceOrderByCreatedAtAscIdAsc(reference)) {
      try {
        folder.delete(delivery.id());
      } catch (IOException e) {
        throw new UncheckedIOException(
            "The mail of delivery %s cannot be deleted".formatted(delivery.id()), e);
      }
    }
  }

  @Override
  public String id() {
    return "post.files";
  }

  @Override
  public Duration kept() {
    return MailFolder.KEPT;
  }

  @Override
  public long due(Instant now) {
    try {
      return folder.olderThan(now.minus(kept())).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long run(Instant now) {
    try {
      return folder.sweep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
