package org.usher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.usher.staff.Role;
import org.usher.staff.StaffDoor;

/// What somebody smuggles into a public page does not run, and the studio says so. In every other
/// journey [Browser] asserts that nothing was blocked.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BlockedJourneyTests {

  private static final String SMUGGLE =
      """
      const add = (name, set) => {
        const element = Object.assign(document.createElement(name), set);
        document.body.append(element);
      };
      add('script', {textContent: 'window.smuggled = "inline"'});
      add('script', {src: 'http://127.0.0.1:%d/embed.js'});
      add('div', {innerHTML: '<img src="/favicon.ico" onload="window.smuggled = 1">'});
      """;

  private final Path data;
  private final int port;

  BlockedJourneyTests(@Autowired Environment environment, @LocalServerPort int port) {
    this.data = Path.of(environment.getRequiredProperty("usher.data"));
    this.port = port;
  }

  @Test
  void aSmuggledScriptIsBlockedAndTheStudioSaysSo() throws Exception {
    try (var staff = Browser.desk(root())) {
      signIn(staff);
      staff.open("/studio").see("What browsers blocked").see("Nothing, since the portal started");

      try (var buyer = Browser.desk(root()).blocking()) {
        buyer.open("/p/what-it-costs?role=finance");
        buyer.driver().executeScript(SMUGGLE.formatted(port));
        buyer.await(() -> buyer.blocked().size() == 3);
        assertThat(buyer.driver().executeScript("return window.smuggled")).isNull();
        assertThat(buyer.driver().executeScript("return customElements.get('usher-question')"))
            .isNull();
        assertThat(buyer.driver().manage().getCookies()).isEmpty();
      }

      staff.see("A script or style written into a page").see("Something from another site");
      assertThat(row(staff, "script-src-attr")).contains("written into a page").contains(" 1 ");
      assertThat(staff.driver().findElement(By.cssSelector("[aria-labelledby=blocked]")).getText())
          .doesNotContain("what-it-costs", "finance", "127.0.0.1", "embed.js");
    }
  }

  private static String row(Browser staff, String directive) {
    return staff
        .driver()
        .findElements(By.cssSelector("[aria-labelledby=blocked] tbody tr"))
        .stream()
        .map(WebElement::getText)
        .filter(row -> row.contains(directive))
        .findFirst()
        .orElseThrow();
  }

  private void signIn(Browser staff) throws Exception {
    String[] account = StaffDoor.first(data.resolve("first-sign-ins.txt"), Role.MARKETER);
    staff.open("/staff/sign-in");
    staff.type("E-mail", account[0]).type("Password", account[1]).press("Sign in");
    staff.await(() -> !staff.address().startsWith("/staff/sign-in"));
  }

  private String root() {
    return "http://localhost:" + port;
  }
}
