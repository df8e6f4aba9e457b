package org.usher.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;
import org.usher.design.DocumentPrinter;
import org.usher.lead.LeadId;
import org.usher.post.Delivery;
import org.usher.post.DeliveryId;
import org.usher.post.Parcel;
import org.usher.post.Post;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class SendingsModuleTests {

  private final LeadId lead = new LeadId(UUID.randomUUID());
  private final LeadId other = new LeadId(UUID.randomUUID());

  @Autowired Sendings sendings;
  @Autowired Post post;
  @Autowired TransactionTemplate transaction;
  @MockitoBean DocumentPrinter printer;

  @Test
  @SignedInAs(Role.SELLER)
  void aSellerSeesWhereALeadWasSent() {
    send(lead);
    send(other);

    assertThat(sendings.of(lead)).extracting(Delivery::destination).containsExactly("webhook:crm");
  }

  @Test
  @SignedInAs(Role.SELLER)
  void theDeliveryOfAnotherLeadIsNotSentAgain() {
    DeliveryId foreign = send(other);

    assertThatIllegalArgumentException().isThrownBy(() -> sendings.again(lead, foreign));
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void aMarketerIsRefused() {
    DeliveryId delivery = send(lead);

    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> sendings.of(lead));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> sendings.again(lead, delivery));
  }

  private DeliveryId send(LeadId of) {
    var parcel = new Parcel("nobody-composes-this", of.toString(), "webhook:crm", new byte[1]);
    return transaction.execute(unused -> post.send(parcel));
  }
}
