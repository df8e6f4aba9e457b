package org.usher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The guide where less comes than was sent: without any style, and over a slow network, where the
/// document stands long before the first script.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BareJourneyTests {

  private static final String WITHOUT_STYLE =
      """
      document.querySelectorAll('style, link[rel=stylesheet]').forEach(sheet => sheet.remove());
      document.querySelectorAll('[style]').forEach(element => element.removeAttribute('style'));
      return document.styleSheets.length;
      """;

  /// Fields without a label that is read before them, or beside a box or a button of a choice.
  private static final String UNLABELLED =
      """
      return [...document.querySelectorAll('input:not([type=hidden]), textarea, select')]
        .filter(field => {
          const label = field.labels[0];
          if (!label || !label.textContent.trim()) return true;
          const isBefore = label.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING;
          return !isBefore && !['checkbox', 'radio'].includes(field.type);
        })
        .map(field => field.outerHTML);
      """;

  /// Links and buttons that say nothing where no picture and no colour helps.
  private static final String NAMELESS =
      """
      return [...document.querySelectorAll('a[href], button')]
        .filter(one => !one.textContent.trim() && !one.ariaLabel)
        .map(one => one.outerHTML);
      """;

  private static final String SCRIPTS_HERE =
      """
      return performance.getEntriesByType('resource').filter(one => one.name.includes('.js')).length;
      """;

  /// A form that comes back sooner is asked about itself and not about its fields.
  private static final Duration NO_PROGRAM = Duration.ofSeconds(4);

  /// Time enough to read the first question and to type, also on a machine that is busy.
  private static final int LATENCY_MS = 6000;

  @LocalServerPort private int port;

  private String root() {
    return "http://localhost:" + port;
  }

  @Test
  void withoutStyleTheGuideIsReadFromTopToBottom() {
    try (var buyer = Browser.withoutScript(root())) {
      buyer.open("/");
      strip(buyer);
      assertThat(buyer.driver().findElement(By.tagName("body")).getText())
          .containsSubsequence(
              "Skip to content",
              "Talk to a person",
              "What would help you most right now?",
              "What is your part in this?",
              "So that you see the pages written for your work first.",
              "I run marketing or write content",
              "I look after the money",
              "Not sure, skip this",
              "Why this question?",
              "Privacy centre");

      buyer.follow("I look after the money");
      strip(buyer);
      assertThat(buyer.driver().findElement(By.tagName("body")).getText())
          .containsSubsequence(
              "I look after the money",
              "What would you like to get done today?",
              "Pages that fit you so far",
              "Because you look after the money");
      buyer.driver().findElement(By.cssSelector(".match h3 a")).click();
      buyer.await(() -> buyer.address().startsWith("/p/"));
      strip(buyer);
      buyer.see("Because you look after the money");
    }
  }

  @Test
  void withoutStyleTheFormSaysWhatEachFieldIsForAndWhatIsWrong() {
    try (var buyer = Browser.withoutScript(root())) {
      buyer.open("/contact?role=finance");
      strip(buyer);
      assertThat(buyer.main())
          .containsSubsequence(
              "Your name",
              "Work e-mail",
              "What would you like to know?",
              "What sales will see",
              "Is responsible for finance",
              "Answer me",
              "Leave this field empty");
      await().pollDelay(NO_PROGRAM).until(() -> true);
      buyer.press("Send");
      strip(buyer);
      assertThat(buyer.main())
          .containsSubsequence("Your message has not been sent", "Enter your name", "Error:");
    }
  }

  @Test
  void overASlowNetworkTheFirstQuestionIsAnsweredBeforeAnyScriptHasCome() {
    try (var buyer = Browser.impatient(root())) {
      buyer.slowly(LATENCY_MS).open("/");
      WebElement option = soon(buyer, By.cssSelector("#document a.option[href*=finance]"));
      assertThat(scripts(buyer)).isZero();
      option.click();
      buyer.quickly();
      soon(buyer, By.xpath("//*[@id='document']//*[contains(., 'Pages that fit you so far')]"));
      assertThat(buyer.address()).isEqualTo("/?role=finance");
      buyer.awaitLive().see("Because you look after the money");
    }
  }

  @Test
  void whatIsTypedBeforeAnyScriptHasComeIsStillThereWhenAllHave() {
    try (var buyer = Browser.impatient(root())) {
      buyer.slowly(LATENCY_MS).open("/contact");
      soon(buyer, By.cssSelector("#document #name")).sendKeys("Ada");
      soon(buyer, By.cssSelector("#document #message")).sendKeys("What does it cost?");
      soon(buyer, By.cssSelector("#document #way-phone")).click();
      assertThat(scripts(buyer)).isZero();
      buyer.quickly().await(() -> scripts(buyer) > 0);
      buyer.live();
      assertThat(buyer.field("Your name").getDomProperty("value")).isEqualTo("Ada");
      assertThat(buyer.field("What would you like to know?").getDomProperty("value"))
          .isEqualTo("What does it cost?");
      assertThat(buyer.driver().findElement(By.id("way-phone")).isSelected()).isTrue();
    }
  }

  /// Takes all style away, and looks whether everything still says what it is.
  private static void strip(Browser browser) {
    assertThat(browser.driver().executeScript(WITHOUT_STYLE)).isEqualTo(0L);
    assertThat(list(browser, UNLABELLED)).isEmpty();
    assertThat(list(browser, NAMELESS)).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(Browser browser, String script) {
    return (List<String>) Objects.requireNonNull(browser.driver().executeScript(script), script);
  }

  private static WebElement soon(Browser browser, By by) {
    browser.await(() -> !browser.driver().findElements(by).isEmpty());
    return browser.driver().findElement(by);
  }

  private static long scripts(Browser browser) {
    return (long) Objects.requireNonNull(browser.driver().executeScript(SCRIPTS_HERE), "scripts");
  }
}
