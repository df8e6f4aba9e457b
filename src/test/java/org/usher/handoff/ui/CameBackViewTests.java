package org.usher.handoff.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.usher.handoff.Later;
import org.usher.handoff.LaterVisits;
import org.usher.lead.EvidenceLine;
import org.usher.lead.JudgedLeads;
import org.usher.lead.Moment;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@SpringBootTest
@Import(JudgedLeads.class)
@ViewPackages(classes = LeadView.class)
@SignedInAs(Role.SELLER)
class CameBackViewTests extends SpringBrowserlessTest {

  @MockitoBean LaterVisits visits;
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
  void whatTheyReadSinceStandsBesideTheReasonsAndInTheTimeline() {
    var line = new EvidenceLine("page.security", EvidenceLine.Kind.DEED, "Read “Security”");
    var moment = new Moment(Instant.now(), "Read “Security” just now");

    assertThat(shownWith(Optional.of(new Later(List.of(line), List.of(moment)))))
        .containsSubsequence(
            "Leads sellers.", "Came back since", "Read “Security”", "Read “Security” just now");
  }

  @Test
  void whoHasNotComeBackIsNotSaidToHave() {
    assertThat(shownWith(Optional.empty())).doesNotContain("Came back");
  }

  private String shownWith(Optional<Later> later) {
    when(visits.of(any())).thenReturn(later);
    return VisibleText.of(navigate(LeadView.class, Map.of("lead", lead)));
  }
}
