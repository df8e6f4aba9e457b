package org.usher.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.design.StatusLine;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;
import org.usher.visitor.People;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.RetentionRule;

@SpringBootTest
@ViewPackages(classes = RetentionView.class)
@Import(RetentionViewTests.Stubborn.class)
@SignedInAs(Role.ADMINISTRATOR)
class RetentionViewTests extends SpringBrowserlessTest {

  @Autowired People people;
  @Autowired JdbcClient database;

  /// A rule of the visitors' that can be made to fail.
  static final class Stubborn implements RetentionRule {

    static final AtomicBoolean FAILS = new AtomicBoolean();

    @Override
    public String id() {
      return "visitor.passes";
    }

    @Override
    public Duration kept() {
      return Duration.ofDays(1);
    }

    @Override
    public long due(Instant now) {
      return 0;
    }

    @Override
    public long run(Instant now) {
      if (FAILS.get()) {
        throw new IllegalStateException("stubborn");
      }
      return 0;
    }
  }

  @AfterEach
  void nothingFails() {
    Stubborn.FAILS.set(false);
  }

  @Test
  void itSaysHowMuchIsPastItsTimeAndHowMuchWent() {
    var silent = people.meet(new PersonDetails("Ada Marlow", "view@example.com", "", ""));
    database
        .sql("update visitor_person set changed_at = '2001-01-01' where id = ?")
        .param(silent.value())
        .update();
    var view = navigate(RetentionView.class);
    assertThat(view.getElement().getTextRecursively())
        .contains("with nothing open", "Kept 730 days. Past its time now: 1.");

    press();

    assertThat(status()).startsWith("Done: one thing went");
    assertThat(people.details(silent)).isEmpty();
    assertThat(view.getElement().getTextRecursively())
        .contains("Kept 730 days. Past its time now: 0.");
  }

  @Test
  void itDoesNotSayDoneWhenSomethingFailed() {
    Stubborn.FAILS.set(true);
    navigate(RetentionView.class);

    press();

    assertThat(status()).startsWith("Not all of it went").contains("Links to the privacy centre");
  }

  private void press() {
    test(find(NativeButton.class).single()).click();
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInSameThread()
        .until(() -> {
          ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
          return !status().startsWith("It goes now");
        });
  }

  private String status() {
    return find(StatusLine.class).single().getElement().getTextRecursively();
  }
}
