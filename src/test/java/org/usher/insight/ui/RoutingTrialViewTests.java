package org.usher.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.staff.AccountId;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;
import org.usher.staff.Staff;

@SpringBootTest
@ViewPackages(classes = RoutingTrialView.class)
@SignedInAs(Role.MARKETER)
class RoutingTrialViewTests extends SpringBrowserlessTest {

  private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 30, 10, 0);

  @Autowired Staff staff;
  @Autowired JdbcClient database;

  @AfterEach
  void leaveNothing() {
    database.sql("delete from lead_seller").update();
    database.sql("delete from lead_account").update();
  }

  @Test
  void whileNobodyTakesPartALeadWouldWaitForWhoeverIsFirst() {
    assertThat(text(Map.of()))
        .contains("Nobody takes part yet, no company is anybody’s", "Passed over: other answers");
  }

  @Test
  void theRuleTheAnswersAndTheCountrySayWhoWouldGetItAndWhyOthersDoNot() {
    String seller = joining("technical", 1, 30, "Mon-Fri 09:00-17:00 UTC");

    assertThat(text(asked(Map.of("role", "it"))))
        .contains("To " + seller + ", by the rule “reviewers”", "Holds, and names the team", "Next")
        .contains("Passed over: another language", "0 of 30");
    assertThat(text(asked(Map.of("lead.address", "pumps.de"))))
        .contains("Taken for the region: Germany", "nobody of its team can take it now")
        .contains("To " + seller + ", whose turn it is.");
    assertThat(text(asked(Map.of("role", "it", "lead.region", "at", "lead.language", "de"))))
        .contains("Taken for the region: Austria", "Holds, but one before it did");
  }

  @Test
  void whoIsAwayAtThatTimeIsShownAsSuchAndNobodyGetsIt() {
    joining("", 1, 30, "Mon-Fri 09:00-17:00 UTC");
    database
        .sql("update lead_seller set absent_from = ?, absent_to = ?")
        .params(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 4))
        .update();

    assertThat(text(asked(Map.of()))).contains("To nobody", "Away until 4 Dec 2026");
    assertThat(text(Map.of("lead.at", MONDAY.plusDays(7).toString()))).contains("whose turn it is");
  }

  @Test
  void aKnownCompanyGoesToItsOwnerAndTheRulesAreNotAsked() {
    String seller = joining("", 1, 30, "Mon-Fri 09:00-17:00 UTC");
    database
        .sql("insert into lead_account (domain, owner_id, standing) values (?, ?, ?)")
        .params("pumps.example", id().value(), "CUSTOMER")
        .update();

    assertThat(text(asked(Map.of("role", "it", "lead.address", "eu.pumps.example"))))
        .contains("To " + seller + ", who looks after pumps.example.", "Holds, but is not asked");
  }

  @Test
  void whatNobodyUnderstandsIsLeftOutAndNothingIsKept() {
    joining("", 1, 30, "Mon-Fri 09:00-17:00 UTC");
    long steps = count("lead_step");
    long leads = count("lead_lead");

    assertThat(text(Map.of("lead.at", "soon", "lead.region", "mars", "lead.language", "xx")))
        .contains("whose turn it is");
    assertThat(count("lead_step")).isEqualTo(steps);
    assertThat(count("lead_lead")).isEqualTo(leads);
  }

  private static Map<String, String> asked(Map<String, String> more) {
    var query = new HashMap<String, String>(more);
    query.put("lead.at", MONDAY.toString());
    return query;
  }

  private AccountId id() {
    return staff.active(Role.SELLER).getFirst().id();
  }

  private String joining(String team, int weight, int capacity, String hours) {
    UUID account = id().value();
    database
        .sql(
            "insert into lead_seller (account_id, team, weight, capacity, hours)"
                + " values (?, ?, ?, ?, ?)")
        .params(account, team, weight, capacity, hours)
        .update();
    return staff.active(Role.SELLER).getFirst().name();
  }

  private long count(String table) {
    return database.sql("select count(*) from " + table).query(Long.class).single();
  }

  private static String text(Map<String, String> query) {
    return UI.getCurrent()
        .navigate(RoutingTrialView.class, QueryParameters.simple(query))
        .orElseThrow()
        .getElement()
        .getTextRecursively();
  }
}
