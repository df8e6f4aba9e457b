package org.usher.handoff;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.lead.LeadBook;
import org.usher.lead.LeadId;
import org.usher.lead.LeadLine;
import org.usher.lead.LeadWork;
import org.usher.post.Deliveries;
import org.usher.post.Delivery;
import org.usher.post.DeliveryId;
import org.usher.post.Post;

/// Where the sheet of a lead was sent, and what became of it; for sellers and administrators, and
/// refused to others.
@Component
public final class Sendings {

  /// Of all sellers together; with more, something else is wrong, and administrators are told.
  private static final int MOST_GIVEN_UP = 1_000;

  private final Deliveries deliveries;
  private final Post post;
  private final LeadBook book;
  private final LeadWork work;
  private final Transactions transactions;

  Sendings(
      Deliveries deliveries, Post post, LeadBook book, LeadWork work, Transactions transactions) {
    this.deliveries = deliveries;
    this.post = post;
    this.book = book;
    this.work = work;
    this.transactions = transactions;
  }

  /// Oldest first.
  public List<Delivery> of(LeadId lead) {
    book.requireOpen(lead);
    return deliveries.of(lead.toString());
  }

  /// Open leads of whoever asks about which something was given up, the latest first.
  public List<LeadLine> undelivered() {
    return book.mine(
        deliveries.givenUpAbout(MOST_GIVEN_UP).stream()
            .flatMap(about -> LeadId.parse(about).stream())
            .collect(Collectors.toSet()));
  }

  /// Sends once more what was given up.
  ///
  /// @throws IllegalArgumentException when it is no delivery of this lead
  /// @throws IllegalStateException when it was not given up, or somebody was faster
  public void again(LeadId lead, DeliveryId id) {
    book.requireOpen(lead);
    Delivery again =
        deliveries.of(lead.toString()).stream()
            .filter(delivery -> delivery.id().equals(id))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "Lead %s has no delivery %s".formatted(lead, id.value())));
    transactions.retrying(() -> {
      deliveries.replay(id);
      work.sendAgain(lead, again.destination());
    });
  }

  /// Whether mail is written to files because no mail server is configured.
  public boolean isMailWrittenToFiles() {
    return !post.isMailConfigured();
  }
}
