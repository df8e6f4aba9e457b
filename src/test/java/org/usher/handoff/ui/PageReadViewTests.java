package org.usher.handoff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.content.Page;
import org.usher.content.Publication;
import org.usher.engagement.Facts;
import org.usher.engagement.PageVisit;
import org.usher.lead.JudgedLeads;
import org.usher.lead.LeadBook;
import org.usher.lead.LeadId;
import org.usher.question.Answers;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@SpringBootTest
@Import(JudgedLeads.class)
@ViewPackages(classes = PageReadView.class)
@SignedInAs(Role.SELLER)
class PageReadViewTests extends SpringBrowserlessTest {

  @Autowired JudgedLeads leads;
  @Autowired LeadBook book;
  @Autowired Publication publication;
  @Autowired JdbcClient database;

  private Page page;
  private LeadId lead;

  @BeforeEach
  void somebodyHasReadAPage() {
    leads.clear();
    page = publication.current().pages("en").getFirst();
    var visit = new PageVisit(page.id(), page.job(), Instant.now(), 60, 0.9, 1);
    leads.raise(
        new Facts(Answers.none(), List.of(visit), List.of(), Set.of(), Set.of()),
        Instant.now(),
        true);
    lead = new LeadId(database.sql("select id from lead_lead").query(UUID.class).single());
  }

  private static String shown(LeadId lead, String digest) {
    UI.getCurrent().navigate("desk/lead/%s/page/%s".formatted(lead, digest));
    return VisibleText.of(UI.getCurrent().getCurrentView());
  }

  @Test
  void aSellerReadsWhatTheBuyerReadAndOfWhichDay() {
    var read = book.details(lead).orElseThrow().pages().getFirst();

    assertThat(shown(lead, read.digest()))
        .contains(page.title(), "This is what Jana Example saw on");
    assertThat(((PageReadView) UI.getCurrent().getCurrentView()).getPageTitle())
        .isEqualTo(page.title());
  }

  @Test
  void aPageThatThisBuyerHasNotReadIsNotShown() {
    assertThat(shown(lead, "0".repeat(64))).doesNotContain("This is what");
    var read = book.details(lead).orElseThrow().pages().getFirst();
    assertThat(shown(new LeadId(UUID.randomUUID()), read.digest()))
        .doesNotContain("This is what", page.title());
  }
}
