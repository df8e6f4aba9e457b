package org.usher.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;
import org.usher.content.PageId;
import org.usher.design.DocumentPrinter;
import org.usher.lead.LeadId;
import org.usher.lead.LeadOverdue;
import org.usher.lead.LeadWork;
import org.usher.lead.Leads;
import org.usher.lead.RaisedLeads;
import org.usher.lead.Touch;
import org.usher.lead.Way;
import org.usher.lead.WayRefused;
import org.usher.post.Deliveries;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;
import org.usher.staff.Staff;
import org.usher.visitor.People;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class DeskMailModuleTests {

  @Autowired PageMail pageMail;
  @Autowired SalesAddresses addresses;
  @Autowired Leads leads;
  @Autowired LeadWork work;
  @Autowired People people;
  @Autowired Staff staff;
  @Autowired Deliveries deliveries;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEventPublisher events;
  @MockitoBean DocumentPrinter printer;

  @Value("${usher.data}")
  Path data;

  @Test
  @SignedInAs(Role.SELLER)
  void aPageIsSentWithTheSellersWordsAndAnswersGoToThem() throws Exception {
    LeadId lead = lead();
    work.touch(lead, Touch.REACHED, Way.PHONE);

    pageMail.send(lead, new PageId("what-it-costs"), "This is what we spoke of.");

    MimeMessage mail = Outbox.of(lead, deliveries, data.resolve("mail")).mail("page:buyer");
    assertThat(mail.getSubject()).contains("For you: ");
    assertThat(Outbox.text(mail))
        .contains("This is what we spoke of.", "/p/what-it-costs", "Nora Weiss");
    assertThat(mail.getReplyTo()[0].toString())
        .contains(staff.active(Role.SELLER).getFirst().email());
  }

  @Test
  @SignedInAs(Role.SELLER)
  void whoeverOnlyAgreedIsNotToldThatTheyAsked() throws Exception {
    LeadId lead = new RaisedLeads(leads, people, database).crossThreshold("Nora Weiss", "A1");
    work.touch(lead, Touch.REACHED, Way.PHONE);

    pageMail.send(lead, new PageId("what-it-costs"), "");

    MimeMessage mail = Outbox.of(lead, deliveries, data.resolve("mail")).mail("page:buyer");
    assertThat(Outbox.text(mail)).contains("because you agreed").doesNotContain("you asked");
  }

  @Test
  @SignedInAs(Role.SELLER)
  void noPageIsSentToWhoAskedForACallOnly() {
    LeadId lead = lead();

    assertThatExceptionOfType(WayRefused.class)
        .isThrownBy(() -> pageMail.send(lead, new PageId("what-it-costs"), ""));

    assertThat(deliveries.of(lead.toString())).isEmpty();
  }

  @Test
  void aBrokenPromiseReachesTheAdministratorAndWhoHasTheLead() throws Exception {
    LeadId lead = lead();
    var administrator = staff.active(Role.ADMINISTRATOR).getFirst();
    var seller = staff.active(Role.SELLER).getFirst();

    transaction.executeWithoutResult(unused ->
        events.publishEvent(
            new LeadOverdue(lead, Optional.of(seller.id()), Instant.now(), Instant.now(), "")));

    Outbox outbox = Outbox.of(lead, deliveries, data.resolve("mail"));
    assertThat(outbox.destinations())
        .containsExactlyInAnyOrder("mail:" + administrator.id(), "mail:" + seller.id());
    MimeMessage mail = outbox.mail("mail:" + administrator.id());
    assertThat(mail.getSubject()).contains("Still without an answer: Nora Weiss");
    assertThat(Outbox.text(mail)).contains("/desk/lead/" + lead);
  }

  @Test
  void aLeadIsMailedToThoseWhoMaySeeIt() {
    LeadId lead = lead();
    String seller = "mail:" + staff.active(Role.SELLER).getFirst().id();
    assertThat(addresses.destinations(lead)).contains(seller);

    database
        .sql(
            "insert into lead_seller (account_id, team, weight, capacity, hours)"
                + " values (?, 'south', 0, 1, 'Mon-Sun 00:00-23:59 UTC')")
        .param(staff.active(Role.SELLER).getFirst().id().value())
        .update();
    database.sql("update lead_lead set team = 'north'").update();

    try {
      assertThat(addresses.destinations(lead)).doesNotContain(seller);
    } finally {
      database.sql("delete from lead_seller").update();
    }
  }

  private LeadId lead() {
    return new RaisedLeads(leads, people, database).raiseHand("Nora Weiss");
  }
}
