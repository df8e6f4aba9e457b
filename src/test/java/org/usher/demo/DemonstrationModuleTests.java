package org.usher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.lead.Lane;
import org.usher.lead.LeadBook;
import org.usher.lead.LeadFilter;
import org.usher.lead.LeadLine;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@SpringBootTest(properties = "usher.demo.days=12")
class DemonstrationModuleTests {

  @Autowired Demonstration demonstration;
  @Autowired LeadBook book;
  @Autowired JdbcClient database;

  @Test
  @SignedInAs(Role.ADMINISTRATOR)
  void aSeasonIsLabelledEverywhereAndGoneInOneClick() {
    assertThat(demonstration.notices()).isEmpty();

    demonstration.play();

    assertThat(demonstration.notices()).hasSize(1);
    List<LeadLine> done = book.page(LeadFilter.of(Lane.DONE), 0, 50).lines();
    assertThat(done).isNotEmpty().allMatch(LeadLine::isSimulated);
    assertThat(rows("engagement_counter")).isPositive();
    assertThat(rows("scoring_score")).isPositive();
    assertThat(rows("post_delivery")).as("nothing is sent").isZero();

    demonstration.notices().getFirst().act().run();

    for (String table :
        List.of(
            "lead_lead",
            "lead_step",
            "lead_sheet",
            "lead_evidence_mark",
            "demo_person",
            "engagement_counter",
            "engagement_simulated",
            "visitor_person")) {
      assertThat(rows(table)).as(table).isZero();
    }
    assertThat(demonstration.notices()).isEmpty();
    assertThat(book.page(LeadFilter.of(Lane.DONE), 0, 50).total()).isZero();
  }

  private long rows(String table) {
    return database.sql("select count(*) from " + table).query(Long.class).single();
  }
}
