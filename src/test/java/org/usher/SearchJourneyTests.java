package org.usher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Searching with the keyboard: pages while words are typed, as in the ARIA pattern of a combobox
/// with a list box; and a sentence that becomes answers.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SearchJourneyTests {

  private static final String SENTENCE = "we're forty people and finance asks what it costs";

  @LocalServerPort private int port;

  private Browser desk() {
    return Browser.desk("http://localhost:" + port);
  }

  @Test
  void theArrowsChooseEnterOpensAndEscapeCloses() {
    try (var buyer = desk()) {
      buyer.open("/?role=finance").live();
      WebElement field = buyer.field("Search");
      assertThat(field.getDomAttribute("aria-activedescendant")).isNull();
      field.sendKeys("selling");
      buyer.await(() -> isOpen(buyer));

      assertThat(field.getDomAttribute("role")).isEqualTo("combobox");
      assertThat(field.getDomAttribute("aria-autocomplete")).isEqualTo("list");
      String listed = String.valueOf(field.getDomAttribute("aria-controls"));
      assertThat(buyer.driver().findElement(By.id(listed)).getDomAttribute("role"))
          .isEqualTo("listbox");
      assertThat(options(buyer)).hasSizeGreaterThan(1);
      assertThat(active(buyer)).as("nothing is chosen by typing").isNull();

      List<WebElement> options = options(buyer);
      field.sendKeys(Keys.ARROW_DOWN);
      assertChosen(buyer, options.getFirst());
      field.sendKeys(Keys.ARROW_DOWN);
      assertChosen(buyer, options.get(1));
      field.sendKeys(Keys.ARROW_UP);
      assertChosen(buyer, options.getFirst());
      assertThat(buyer.driver().switchTo().activeElement()).isEqualTo(field);

      field.sendKeys(Keys.ESCAPE);
      assertThat(isOpen(buyer)).isFalse();
      assertThat(active(buyer)).isNull();
      assertThat(buyer.address()).isEqualTo("/?role=finance");

      field.sendKeys(Keys.ARROW_DOWN);
      buyer.await(() -> isOpen(buyer));
      String title = options(buyer).getFirst().findElement(By.tagName("span")).getText();
      field.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
      buyer.await(() -> buyer.address().startsWith("/p/"));
      assertThat(buyer.address()).contains("role=finance");
      buyer.await(() -> buyer.driver().findElement(By.tagName("h1")).getText().equals(title));
    }
  }

  @Test
  void aPageInAnotherLanguageIsOfferedInItsOwnVoiceAndSaysSo() {
    try (var buyer = desk()) {
      buyer.open("/de/").live();
      buyer.field("Website durchsuchen").sendKeys("sandler");
      buyer.await(() -> !options(buyer).isEmpty());
      WebElement option = options(buyer).getFirst();
      assertThat(option.getDomAttribute("lang")).isEqualTo("en");
      assertThat(option.getText()).contains("Sandler").contains("(Englisch)");
      WebElement note = option.findElement(By.cssSelector(".foreign"));
      assertThat(note.getDomAttribute("lang")).isEqualTo("de");

      buyer.field("Website durchsuchen").clear();
      buyer.field("Website durchsuchen").sendKeys("kostet");
      buyer.await(() -> options(buyer).getFirst().getText().contains("kostet"));
      assertThat(options(buyer).getFirst().getDomAttribute("lang")).isNull();
      assertThat(options(buyer).getFirst().findElements(By.cssSelector(".foreign"))).isEmpty();
    }
  }

  @Test
  void enterWithoutAChoiceSearches() {
    try (var buyer = desk()) {
      buyer.open("/").live();
      buyer.field("Search").sendKeys("what it costs", Keys.ENTER);
      buyer.await(() -> buyer.address().startsWith("/search?q=what+it+costs"));
    }
  }

  @Test
  void aSentenceIsConfirmedCorrectedAndLeftOutAnswerByAnswer() {
    try (var buyer = desk()) {
      buyer.open("/").live();
      buyer.field("Search").sendKeys(SENTENCE, Keys.ENTER);
      buyer.see("Did we hear you right?").see("from “finance”");
      assertThat(query(buyer)).isEqualTo("q=" + SENTENCE);

      heard(buyer, "I look after the money", "Yes, that is so");
      buyer.await(() -> query(buyer).contains("role=finance"));
      assertThat(query(buyer)).contains("q=" + SENTENCE).doesNotContain("size");
      buyer.await(() -> !buyer.main().contains("from “finance”"));

      heard(buyer, "from “forty people”", "Leave it out");
      buyer.await(() -> query(buyer).contains("drop=size"));
      assertThat(query(buyer)).contains("role=finance");
      buyer.await(() -> !buyer.main().contains("from “forty people”"));

      heard(buyer, "from “", "Another answer");
      buyer.await(() -> query(buyer).contains("ask="));
      assertThat(query(buyer)).contains("role=finance", "drop=size", "q=" + SENTENCE);
      WebElement other = buyer.driver().findElements(By.cssSelector("#live .option")).getLast();
      other.click();
      buyer.await(() -> !query(buyer).contains("ask="));
      assertThat(query(buyer)).contains("role=finance", "drop=size", "today=");
    }
  }

  @Test
  void whatAConfirmedOrDroppedAnswerChangesIsToldOnceAndTheKeyboardGoesOnThere() {
    try (var buyer = desk()) {
      buyer.open("/search?q=" + URLEncoder.encode(SENTENCE, StandardCharsets.UTF_8)).live();
      buyer
          .driver()
          .executeScript(
              "window.told = []; const voice = document.querySelector('[role=status].unseen');"
                  + "new MutationObserver(() => told.push(voice.textContent))"
                  + ".observe(voice, {childList: true})");

      heard(buyer, "I look after the money", "Yes, that is so");
      buyer.await(() -> !buyer.main().contains("from “finance”"));
      buyer.await(() -> !told(buyer).isEmpty());
      assertThat(told(buyer)).singleElement().asString().startsWith("Pages now: ");
      assertThat(buyer.driver().switchTo().activeElement().getTagName()).isEqualTo("h1");

      heard(buyer, "from “forty people”", "Leave it out");
      buyer.await(() -> !buyer.main().contains("from “forty people”"));
      buyer.await(() -> told(buyer).size() > 1);
      assertThat(told(buyer)).hasSize(2).doesNotHaveDuplicates();
      assertThat(buyer.driver().switchTo().activeElement().getTagName()).isEqualTo("h1");

      heard(buyer, "from “", "Another answer");
      buyer.await(() -> query(buyer).contains("ask="));
      buyer.await(() -> "question".equals(focused(buyer)));
      assertThat(told(buyer)).as("the pages are the same").hasSize(2);
    }
  }

  private static @Nullable String focused(Browser browser) {
    return browser.driver().switchTo().activeElement().getDomAttribute("id");
  }

  @SuppressWarnings("unchecked")
  private static List<String> told(Browser browser) {
    return (List<String>) Objects.requireNonNull(browser.driver().executeScript("return told"));
  }

  /// Follows one of the three links of what was heard.
  private static void heard(Browser buyer, String about, String act) {
    buyer
        .driver()
        .findElement(
            By.xpath(
                "//*[@id='live']//section[@aria-labelledby='heard']//li[contains(., \"%s\")]//a[contains(., \"%s\")]"
                    .formatted(about, act)))
        .click();
  }

  private static String query(Browser buyer) {
    String address = buyer.address();
    return URLDecoder.decode(address.substring(address.indexOf('?') + 1), StandardCharsets.UTF_8);
  }

  private static void assertChosen(Browser buyer, WebElement option) {
    assertThat(active(buyer)).isEqualTo(option.getDomAttribute("id"));
    assertThat(options(buyer))
        .filteredOn(one -> "true".equals(one.getDomAttribute("aria-selected")))
        .containsExactly(option);
  }

  private static @Nullable String active(Browser buyer) {
    return buyer.field("Search").getDomAttribute("aria-activedescendant");
  }

  private static boolean isOpen(Browser buyer) {
    return "true".equals(buyer.field("Search").getDomAttribute("aria-expanded"))
        && !options(buyer).isEmpty()
        && options(buyer).getFirst().isDisplayed();
  }

  private static List<WebElement> options(Browser buyer) {
    return buyer.driver().findElements(By.cssSelector(".suggestions [role=option]"));
  }
}
