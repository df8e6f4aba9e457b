package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.usher.lead.LeadCorrected;
import org.usher.lead.LeadId;
import org.usher.post.Deliveries;
import org.usher.post.Delivery;
import org.usher.post.Parcel;
import org.usher.post.Post;

/// Tells every place to which a lead was delivered that its buyer has put something right, so that
/// it does the same (GDPR, article 19). A notice names the lead; what is said is read when it is
/// sent, so the last of several corrections is the one that arrives.
@Component
final class CorrectionNotices {

  /// What the destination of a notice begins with; that of what was sent follows.
  static final String DESTINATION = "corrected:";

  private final Deliveries deliveries;
  private final Post post;

  CorrectionNotices(Deliveries deliveries, Post post) {
    this.deliveries = deliveries;
    this.post = post;
  }

  /// In the transaction of the correction.
  @EventListener
  void tell(LeadCorrected corrected) {
    List<Delivery> sent = deliveries.of(corrected.lead().toString());
    sent.stream()
        .filter(delivery -> ErasureNotices.TOLD.contains(delivery.kind()))
        .filter(ErasureNotices::mayHaveArrived)
        .map(delivery -> notice(corrected.lead(), delivery.kind(), delivery.destination()))
        .distinct()
        .forEach(post::send);
  }

  private static Parcel notice(LeadId lead, String kind, String destination) {
    String notice =
        switch (kind) {
          case SalesMail.KIND, OverdueMail.KIND -> CorrectionMail.KIND;
          case LeadHook.KIND -> CorrectionHook.KIND;
          default -> CorrectedPlace.KIND;
        };
    return new Parcel(
        notice, lead.toString(), DESTINATION + destination, destination.getBytes(UTF_8));
  }
}
