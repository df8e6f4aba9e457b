package org.usher.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.usher.lead.JudgedLeads;
import org.usher.scoring.Models;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@SpringBootTest(properties = "usher.scoring.backtest=100")
@Import(JudgedLeads.class)
@ViewPackages(classes = ScoringView.class)
@SignedInAs(Role.MARKETER)
class DraftRulesViewTests extends SpringBrowserlessTest {

  @TempDir private static Path folder;

  @Autowired JudgedLeads leads;
  @Autowired Models models;

  /// The sample site, and a draft that hands over everybody.
  @DynamicPropertySource
  static void aDraftBesideTheRules(DynamicPropertyRegistry properties) throws IOException {
    FileSystemUtils.copyRecursively(Path.of("content"), folder);
    String rules = Files.readString(folder.resolve("scoring.yaml"));
    Files.writeString(
        folder.resolve("scoring.draft.yaml"),
        rules.replaceFirst("(?m)^threshold: .*$", "threshold: -200"));
    properties.add("usher.content", folder::toString);
  }

  @BeforeEach
  void nobodyWasHandedOver() {
    leads.clear();
  }

  @Test
  void aMarketerSeesWhatTheirDraftWouldHaveDoneBeforeItRuns() {
    leads.raise(60);
    var view = navigate(ScoringView.class);

    assertThat(text(view))
        .contains(
            "the rules of scoring.draft.yaml",
            "60 leads would appear",
            "Leads of each seller",
            "rename the file to scoring.yaml")
        .doesNotContain("There are more");
    assertThat(find(NativeButton.class).withText("Put this line to work").all()).isEmpty();
    assertThat(models.running().threshold()).isEqualTo(models.authored().threshold());
    assertThat(models.running().threshold().decimal().doubleValue()).isGreaterThan(-200);

    test(find(NativeButton.class).withText("What runs").single()).click();

    assertThat(text(view)).doesNotContain("the rules of scoring.draft.yaml", "leads would appear");
    assertThat(find(NativeButton.class).withText("Put this line to work").all()).hasSize(1);
  }

  @Test
  void itIsSaidWhenThereAreMoreHandoffsThanAreLookedAt() {
    leads.raise(110);

    assertThat(text(navigate(ScoringView.class)))
        .contains("There are more: the newest 100 handoffs", "100 leads would appear");
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively();
  }
}
