package org.usher.privacy;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.visitor.PassUse;

/// Sees to a wish: once, however often its task runs.
@Component
final class WishWork {

  private final Wishes wishes;
  private final AccessRequests requests;
  private final KeptJourneys journeys;
  private final Transactions transactions;

  WishWork(
      Wishes wishes, AccessRequests requests, KeptJourneys journeys, Transactions transactions) {
    this.wishes = wishes;
    this.requests = requests;
    this.journeys = journeys;
    this.transactions = transactions;
  }

  void seeTo(UUID id) {
    transactions.retrying(() ->
        wishes
            .find(id)
            .ifPresent(wish -> {
              grant(wish);
              wishes.forget(id);
            }));
  }

  private void grant(Wish wish) {
    if (wish.use() == PassUse.KEEP) {
      journeys.grant(wish);
    } else {
      requests.grant(wish);
    }
  }
}
