package org.usher.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.content.PageId;
import org.usher.insight.Steering.RuleCited;
import org.usher.lead.JudgedLeads;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@SpringBootTest
@Import(JudgedLeads.class)
@SignedInAs(Role.MARKETER)
class JudgedEvidenceModuleTests {

  @Autowired Steering steering;
  @Autowired JudgedEvidence evidence;
  @Autowired JudgedLeads leads;
  @Autowired JdbcClient database;

  @BeforeEach
  void nobodyHasJudged() {
    leads.clear();
    leads.raise(30);
  }

  @Test
  void anAnswerThatWasCalledWrongIsCountedWithTheRuleThatSpoke() {
    sellersSay("answer.say", "WRONG");

    assertThat(steering.rules())
        .filteredOn(rule -> rule.judged().wrong() > 0)
        .hasSize(1)
        .allSatisfy(rule -> assertThat(rule.judged().wrong()).isEqualTo(rule.cited().all()))
        .extracting(RuleCited::rule)
        .extracting(rule -> rule.says().in("en"))
        .containsExactly("Takes the decision");
  }

  @Test
  void aPageThatWasCalledDecisiveIsCounted() {
    sellersSay("page.what-it-costs", "DECISIVE");

    assertThat(evidence.byPage())
        .containsOnly(java.util.Map.entry(new PageId("what-it-costs"), new Judged(0, 30)));
  }

  @Test
  void simulatedLeadsSayNothing() {
    sellersSay("answer.say", "WRONG");
    database.sql("update lead_lead set simulated = true").update();

    assertThat(evidence.byRule()).isEmpty();
  }

  private void sellersSay(String line, String mark) {
    database
        .sql(
            "insert into lead_evidence_mark (lead_id, line_id, mark, account_id, at)"
                + " select id, ?, ?, uuid(), utc_timestamp(6) from lead_lead")
        .params(line, mark)
        .update();
  }
}
