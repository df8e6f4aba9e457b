package org.usher.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.NativeButton;
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
import org.usher.design.StatusLine;
import org.usher.engagement.Facts;
import org.usher.lead.JudgedLeads;
import org.usher.lead.LeadId;
import org.usher.lead.LeadWork;
import org.usher.question.Answers;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@SpringBootTest
@Import(JudgedLeads.class)
@ViewPackages(classes = StudioView.class)
@SignedInAs(Role.ADMINISTRATOR)
class MissedContentViewTests extends SpringBrowserlessTest {

  @Autowired JudgedLeads leads;
  @Autowired LeadWork work;
  @Autowired JdbcClient database;

  @BeforeEach
  void aSellerMissesAPage() {
    leads.clear();
    var answers = Answers.none().with(new QuestionId("say"), new OptionId("decide"));
    leads.raise(new Facts(answers, List.of(), List.of(), Set.of(), Set.of()), Instant.now(), true);
    work.missPage(
        new LeadId(database.sql("select id from lead_lead").query(UUID.class).single()),
        "How long a pilot takes");
  }

  private String shown() {
    return navigate(StudioView.class).getElement().getTextRecursively();
  }

  @Test
  void itIsShownWithWhatTheBuyerSaidAndNeverWithWhoItWas() {
    assertThat(shown())
        .contains("What sellers miss", "How long a pilot takes", "The buyer said: ")
        .doesNotContain("The buyer had answered nothing")
        .doesNotContain("Jana", "pumps.example", "Example Pumps");
  }

  @Test
  void whatIsDoneGoesAway() {
    shown();

    test(find(NativeButton.class).withText("Done").single()).click();

    assertThat(find(StatusLine.class).single().getText()).contains("the page is there");
    assertThat(shown()).doesNotContain("How long a pilot takes").contains("Nothing is asked for");
  }

  @Test
  void whatWillNotBeWrittenGoesAway() {
    shown();

    test(find(NativeButton.class).withText("No").single()).click();

    assertThat(database.sql("select state from lead_missing_page").query(String.class).single())
        .isEqualTo("DECLINED");
    assertThat(shown()).doesNotContain("How long a pilot takes");
  }
}
