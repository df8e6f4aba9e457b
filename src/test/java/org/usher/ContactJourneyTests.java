package org.usher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The contact form in a real browser: what was typed into it is there until it is sent, wherever
/// the buyer goes in between.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ContactJourneyTests {

  /// A form that comes back sooner is asked about itself.
  private static final Duration NO_PROGRAM = Duration.ofSeconds(4);

  private static final String GERMAN = "button[name=language][value=de]";

  @LocalServerPort private int port;

  @Test
  void backInTheLivePageLeadsToWhatWasTyped() {
    try (var buyer = Browser.desk("http://localhost:" + port)) {
      buyer.open("/contact?role=finance").live();
      fillIn(buyer);
      buyer.follow("Privacy centre").awaitAddress("/privacy?role=finance");
      buyer.follow("All pages").awaitAddress("/pages?role=finance");
      buyer.driver().navigate().back();
      buyer.driver().navigate().back();
      buyer.awaitAddress("/contact?role=finance").see("What sales will see");
      assertFilledIn(buyer);
    }
  }

  @Test
  void backWithoutScriptLeadsToWhatWasTyped() {
    try (var buyer = Browser.withoutScript("http://localhost:" + port)) {
      buyer.open("/contact?role=finance");
      fillIn(buyer);
      buyer.follow("Privacy centre").awaitAddress("/privacy?role=finance");
      buyer.driver().navigate().back();
      buyer.awaitAddress("/contact?role=finance").see("What sales will see");
      assertFilledIn(buyer);
    }
  }

  @Test
  void anotherLanguageAndAnOpenQuestionLoseNothingInTheLivePage() {
    try (var buyer = Browser.desk("http://localhost:" + port)) {
      buyer.open("/contact?role=finance").live();
      changesLanguageWithAQuestionOpenAndSends(buyer);
    }
  }

  @Test
  void anotherLanguageAndAnOpenQuestionLoseNothingWithoutScript() {
    try (var buyer = Browser.withoutScript("http://localhost:" + port)) {
      buyer.open("/contact?role=finance");
      changesLanguageWithAQuestionOpenAndSends(buyer);
    }
  }

  private static void changesLanguageWithAQuestionOpenAndSends(Browser buyer) {
    fillIn(buyer);
    buyer.press("Change");
    buyer.await(() -> !buyer.driver().findElements(By.id("answer-it")).isEmpty());
    assertFilledIn(buyer);
    buyer.driver().findElement(By.id("answer-it")).click();
    buyer.driver().findElement(By.cssSelector(GERMAN)).click();
    buyer.see("Was ist Ihre Rolle dabei?");
    assertFilledIn(buyer);
    assertThat(buyer.driver().findElement(By.id("answer-it")).isSelected()).isTrue();
    await().pollDelay(NO_PROGRAM).until(() -> true);
    buyer.press("Absenden").see("Sie haben eben noch eine Antwort geändert");
    assertFilledIn(buyer);
    buyer.press("Absenden").see("Ihre Nachricht ist angekommen");
  }

  private static void fillIn(Browser buyer) {
    buyer.type("Your name", "Ada Marlow").type("Work e-mail", "ada.marlow@example.com");
    buyer.type("What would you like to know?", "What does the first year cost us?");
    buyer.tick("By e-mail").tick("Answer me");
    buyer.driver().findElement(By.id("follow-up")).click();
  }

  private static void assertFilledIn(Browser buyer) {
    assertThat(value(buyer, "name")).isEqualTo("Ada Marlow");
    assertThat(value(buyer, "email")).isEqualTo("ada.marlow@example.com");
    assertThat(value(buyer, "message")).isEqualTo("What does the first year cost us?");
    assertThat(field(buyer, "way-email").isSelected()).isTrue();
    assertThat(field(buyer, "follow-up").isSelected()).isTrue();
  }

  private static String value(Browser buyer, String id) {
    return String.valueOf(field(buyer, id).getDomProperty("value"));
  }

  private static WebElement field(Browser buyer, String id) {
    return buyer.driver().findElement(By.id(id));
  }
}
