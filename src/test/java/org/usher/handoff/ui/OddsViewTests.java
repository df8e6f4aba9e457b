package org.usher.handoff.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.usher.lead.JudgedLeads;
import org.usher.scoring.Odds;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@SpringBootTest
@Import(JudgedLeads.class)
@ViewPackages(classes = LeadView.class)
@SignedInAs(Role.SELLER)
class OddsViewTests extends SpringBrowserlessTest {

  @MockitoBean Odds odds;
  @Autowired JudgedLeads leads;
  @Autowired JdbcClient database;

  private String lead = "";

  @BeforeEach
  void somebodyCameByScore() {
    leads.clear();
    leads.raise(1);
    lead = database.sql("select id from lead_lead").query(UUID.class).single().toString();
  }

  @Test
  void whatIsEarnedStandsWithTheReasons() {
    assertThat(shownWith(OptionalInt.of(3)))
        .containsSubsequence(
            "Leads sellers.", "About 3 in 10 like this were accepted.", "In their own words");
    assertThat(shownWith(OptionalInt.of(0)))
        .contains("Fewer than 1 in 10 like this were accepted.");
    assertThat(shownWith(OptionalInt.of(1))).contains("About 1 in 10 like this were accepted.");
    assertThat(shownWith(OptionalInt.of(10))).contains("Nearly all like this were accepted.");
  }

  @Test
  void nothingIsSaidBeforeItIsEarned() {
    assertThat(shownWith(OptionalInt.empty())).doesNotContain("like this were accepted");
  }

  private String shownWith(OptionalInt inTen) {
    when(odds.inTen(any(), eq(false))).thenReturn(inTen);
    return VisibleText.of(navigate(LeadView.class, Map.of("lead", lead)));
  }
}
