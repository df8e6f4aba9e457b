package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.usher.lead.LeadId;
import org.usher.lead.Leads;
import org.usher.post.Deliveries;
import org.usher.post.Delivery;
import org.usher.post.Parcel;
import org.usher.post.Post;
import org.usher.post.State;
import org.usher.post.WrittenMails;
import org.usher.visitor.PersonErased;

/// Deletes the mails about a lead that were written to files, and tells every place to which a lead
/// was delivered that its person has been erased, so that it deletes what it has (GDPR, article
/// 19). A notice names the lead and nobody, so it needs no seal.
@Component
final class ErasureNotices {

  /// What the destination of a notice begins with; that of what was sent follows. An endpoint that
  /// was switched off for leads is still asked to delete them, perhaps in another way.
  static final String DESTINATION = "erased:";

  /// Kinds of what went to others than the buyer.
  static final Set<String> TOLD =
      Set.of(SalesMail.KIND, OverdueMail.KIND, LeadHook.KIND, PlaceComposer.KIND);

  private static final Set<String> NOTICES =
      Set.of(ErasureMail.KIND, ErasureHook.KIND, ErasedPlace.KIND);

  private final Leads leads;
  private final Deliveries deliveries;
  private final Post post;
  private final WrittenMails mails;

  ErasureNotices(Leads leads, Deliveries deliveries, Post post, WrittenMails mails) {
    this.mails = mails;
    this.leads = leads;
    this.deliveries = deliveries;
    this.post = post;
  }

  /// In the transaction of the erasure. An erasure that is done again tells nobody twice.
  @EventListener
  void tell(PersonErased erased) {
    for (LeadId lead : leads.of(erased.person())) {
      tell(lead);
      mails.forget(lead.toString());
    }
  }

  private void tell(LeadId lead) {
    List<Delivery> sent = deliveries.of(lead.toString());
    boolean isTold = sent.stream().anyMatch(delivery -> isNotice(delivery.kind()));
    if (!isTold) {
      sent.stream()
          .filter(delivery -> TOLD.contains(delivery.kind()))
          .filter(delivery -> mayHaveArrived(delivery))
          .map(delivery -> notice(lead, delivery.kind(), delivery.destination()))
          .distinct()
          .forEach(post::send);
    }
  }

  private static boolean isNotice(String kind) {
    return NOTICES.contains(kind);
  }

  /// What is still tried has perhaps arrived all the same; what was never tried has not.
  static boolean mayHaveArrived(Delivery delivery) {
    return delivery.state() == State.DELIVERED || !delivery.attempts().isEmpty();
  }

  private static Parcel notice(LeadId lead, String kind, String destination) {
    String notice =
        switch (kind) {
          case SalesMail.KIND, OverdueMail.KIND -> ErasureMail.KIND;
          case LeadHook.KIND -> ErasureHook.KIND;
          default -> ErasedPlace.KIND;
        };
    return new Parcel(
        notice, lead.toString(), DESTINATION + destination, destination.getBytes(UTF_8));
  }
}
