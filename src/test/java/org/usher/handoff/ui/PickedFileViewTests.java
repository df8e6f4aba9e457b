package org.usher.handoff.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.usher.handoff.PastLeads;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@SpringBootTest
@ViewPackages(classes = PastLeadsView.class)
@SignedInAs(Role.MARKETER)
class PickedFileViewTests extends SpringBrowserlessTest {

  private static final String FILE = "date,role,verdict\n2025-03-01,sales,won\n";

  @Autowired PastLeads past;

  @AfterEach
  void nothingStaysLearnt() {
    past.files().forEach(file -> past.undo(file.id()));
  }

  @Test
  void aButtonThatIsPressedTwiceReadsTheFileOnce() {
    navigate(PastLeadsView.class);
    PickedFile file = find(PickedFile.class).single();
    NativeButton look = find(NativeButton.class, file).withText("Look at the file").single();
    test(look).click();
    test(look).click();
    List<PendingJavaScriptInvocation> asked = Picking.asked();
    assertThat(asked).hasSize(2);

    asked.forEach(one -> Picking.answer(one, FILE));

    assertThat(new String(file.bytes(), UTF_8)).isEqualTo(FILE);
  }

  @Test
  void everyWordOfTheEndAndNumbersAreAskedAbout() {
    var view = navigate(PastLeadsView.class);
    String file =
        """
        date,size,status
        2025-03-01,12,Liegt bei Otto
        2025-03-02,600,Closed - Converted
        """;

    test(find(NativeButton.class).withText("Look at the file").single()).click();
    Picking.asked().forEach(asked -> Picking.answer(asked, file));

    assertThat(VisibleText.of(view))
        .contains("“Liegt bei Otto” means", "Nothing is decided: left out")
        .contains("“Closed - Converted” means", "Numbers that mean “More than 500”")
        .contains("1 leads can be learnt from, 1 of them good. 1 rows are left out.");

    test(find(NativeButton.class).withText("Use these numbers").single()).click();

    assertThat(VisibleText.of(view)).contains("1 leads can be learnt from");
  }

  @Test
  void learningHoldsNoRequestUpAndIsRefusedForTheSameFile() {
    var view = navigate(PastLeadsView.class);
    for (String end : List.of("Learnt from 1 leads", "teaches already")) {
      test(find(NativeButton.class).withText("Look at the file").single()).click();
      Picking.asked().forEach(asked -> Picking.answer(asked, FILE));
      test(find(NativeButton.class).withText("Learn from 1 leads").single()).click();
      assertThat(VisibleText.of(view)).contains("Learning has begun");

      await()
          .pollInSameThread()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> {
            DeskLooks.once();
            assertThat(VisibleText.of(view)).contains(end);
          });
    }
    assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
  }
}
