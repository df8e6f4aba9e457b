package org.usher.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.usher.Browser;

/// The guide in one hand, with one key, and for those who listen; and what becomes of the journey.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class GuideJourneyTests {

  @LocalServerPort private int port;

  private Browser desk() {
    return Browser.desk("http://localhost:" + port);
  }

  private static void press(Browser browser, CharSequence key) {
    new Actions(browser.driver()).sendKeys(key).perform();
  }

  @Test
  void oneKeyAnswersAndOneGoesBack() {
    try (var buyer = desk()) {
      buyer.open("/").live();
      press(buyer, "4");
      buyer.awaitAddress("/?role=finance").see("about");
      press(buyer, Keys.ARROW_DOWN);
      assertThat(focused(buyer)).isEqualTo(optionText(buyer, 0));
      press(buyer, Keys.ARROW_DOWN);
      assertThat(focused(buyer)).isEqualTo(optionText(buyer, 1));
      press(buyer, Keys.ENTER);
      buyer.await(() -> buyer.address().contains("&"));
      press(buyer, Keys.BACK_SPACE);
      buyer.awaitAddress("/?role=finance");
      press(buyer, "0");
      buyer.await(() -> buyer.address().endsWith("=-"));
    }
  }

  @Test
  void aKeyPressedTwiceWhileThePageComesAnswersOneQuestion() {
    try (var buyer = desk()) {
      buyer.open("/");
      press(buyer, "4");
      press(buyer, "4");
      buyer.awaitAddress("/?role=finance").live();
      buyer.see("What would you like to get done today?");
      assertThat(buyer.address()).isEqualTo("/?role=finance");
    }
  }

  @Test
  void everySectionOfTheJourneyIsOneTapAwayFromItsTop() {
    try (var buyer = Browser.phone("http://localhost:" + port)) {
      buyer.open("/journey?role=finance");
      List<WebElement> jumps = buyer.driver().findElements(By.cssSelector(".contents a"));
      assertThat(jumps)
          .extracting(WebElement::getText)
          .isEqualTo(
              buyer.driver().findElements(By.cssSelector(".journey > section > h2")).stream()
                  .map(WebElement::getText)
                  .toList());
      jumps.getLast().click();
      buyer.await(() -> buyer.address().equals("/journey?role=finance#keep"));
      WebElement keep = buyer.driver().findElement(By.id("keep"));
      buyer.await(() -> top(buyer, keep) < 844);
    }
  }

  private static double top(Browser browser, WebElement element) {
    Object top =
        browser.driver().executeScript("return arguments[0].getBoundingClientRect().top", element);
    return ((Number) Objects.requireNonNull(top)).doubleValue();
  }

  @Test
  void theFirstKeyOfAVisitAnswersToo() {
    try (var buyer = desk()) {
      buyer.open("/");
      press(buyer, "4");
      buyer.awaitAddress("/?role=finance");
    }
  }

  @Test
  void whoSpeaksToTheirComputerTurnsTheKeysOff() {
    try (var buyer = desk()) {
      buyer.open("/").live();
      buyer.driver().findElement(By.cssSelector("#keys summary")).click();
      buyer.driver().findElement(By.id("keys-off")).click();
      press(buyer, "4");
      buyer.follow("I run the systems").awaitAddress("/?role=it");
      press(buyer, "1");
      assertThat(buyer.address()).isEqualTo("/?role=it");
      buyer.driver().navigate().refresh();
      buyer.live();
      assertThat(buyer.driver().findElement(By.id("keys-off")).isSelected()).isTrue();
      press(buyer, "1");
      assertThat(buyer.address()).as("after loading again").isEqualTo("/?role=it");
    }
  }

  @Test
  void besideAnArticleAndResultsTheKeysScrollUntilSomebodyIsInTheQuestion() {
    try (var buyer = desk()) {
      for (String address : List.of("/p/what-it-costs?role=finance", "/search?q=consent")) {
        buyer.open(address).live();
        press(buyer, Keys.ARROW_DOWN);
        buyer.await(() -> scrolled(buyer) > 0);
        press(buyer, "1");
        press(buyer, "0");
        press(buyer, Keys.ARROW_RIGHT);
        assertThat(buyer.driver().switchTo().activeElement().getTagName()).isEqualTo("body");
        assertThat(buyer.address()).isEqualTo(address);

        buyer.driver().executeScript("document.querySelector('#live .ask .option').focus()");
        press(buyer, Keys.ARROW_DOWN);
        assertThat(focused(buyer)).isEqualTo(optionText(buyer, 1));
        press(buyer, "1");
        buyer.await(() -> !buyer.address().equals(address));
      }
    }
  }

  @Test
  void onTheGuideUpAndDownScrollUntilSomebodyIsInTheQuestion() {
    try (var buyer = desk()) {
      buyer.open("/").live();
      press(buyer, Keys.ARROW_DOWN);
      assertThat(buyer.driver().switchTo().activeElement().getTagName()).isEqualTo("body");
      press(buyer, Keys.ARROW_RIGHT);
      assertThat(focused(buyer)).isEqualTo(optionText(buyer, 0));
      press(buyer, Keys.ARROW_DOWN);
      assertThat(focused(buyer)).isEqualTo(optionText(buyer, 1));
    }
  }

  private static long scrolled(Browser browser) {
    return Math.round(
        ((Number) Objects.requireNonNull(browser.driver().executeScript("return scrollY")))
            .doubleValue());
  }

  @Test
  void aNewOrderOfPagesIsToldOnce() {
    try (var buyer = desk()) {
      buyer.open("/?role=finance").live();
      buyer
          .driver()
          .executeScript(
              "window.told = []; new MutationObserver(() => told.push("
                  + "document.querySelector('[role=status].unseen').textContent))"
                  + ".observe(document.querySelector('[role=status].unseen'), {childList: true})");
      press(buyer, "1");
      buyer.await(() -> buyer.address().contains("&"));
      buyer.await(() -> !told(buyer).isEmpty());
      assertThat(told(buyer)).singleElement().asString().startsWith("Best page so far: ");
    }
  }

  @Test
  void aPageThatWasOpenedSaysSoUntilTheVisitIsOver() throws Exception {
    String address = "/?role=finance&today=convince";
    try (var buyer = desk()) {
      buyer.open(address).live();
      assertThat(opened(buyer)).isEmpty();
      String page = buyer.driver().findElement(By.cssSelector("#live .match h3 a")).getText();
      buyer.follow(page).await(() -> buyer.address().startsWith("/p/"));
      buyer.see(page).driver().navigate().back();
      buyer.awaitAddress(address).await(() -> !opened(buyer).isEmpty());
      assertThat(opened(buyer)).containsExactly(page + " Already opened");

      var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
      buyer
          .driver()
          .manage()
          .getCookies()
          .forEach(cookie -> asked.header("Cookie", cookie.getName() + "=" + cookie.getValue()));
      assertThat(HttpClient.newHttpClient().send(asked.build(), BodyHandlers.ofString()).body())
          .as("documents are the same for everybody")
          .contains(page)
          .doesNotContain("Already opened");

      buyer.driver().manage().deleteAllCookies();
      buyer.open(address).live();
      assertThat(opened(buyer)).as("another visit").isEmpty();
    }
  }

  /// What the marked links say, as they are read out.
  private static List<String> opened(Browser browser) {
    return browser.driver().findElements(By.cssSelector("#live .match a:has(.opened)")).stream()
        .map(link -> String.valueOf(link.getDomProperty("textContent")).strip())
        .toList();
  }

  @Test
  void whoseBrowserAsksForGermanIsToldOnceThatThereIsGerman() {
    try (var buyer = desk()) {
      buyer.driver().executeCdpCommand("Network.enable", Map.of());
      buyer
          .driver()
          .executeCdpCommand(
              "Network.setExtraHTTPHeaders",
              Map.of("headers", Map.of("Accept-Language", "fr,de-DE;q=0.9,en;q=0.8")));
      buyer.open("/p/what-it-costs?role=finance");
      assertThat(buyer.driver().findElements(By.className("in-your-language")))
          .as("documents are the same for everybody")
          .isEmpty();
      buyer.live();
      assertThat(buyer.driver().findElement(By.className("in-your-language")).getText())
          .isEqualTo("Diese Seite gibt es auf Deutsch");
      buyer.open("/?role=finance").live();
      assertThat(buyer.driver().findElements(By.className("in-your-language")))
          .as("said once in a visit")
          .isEmpty();
      buyer.open("/p/what-it-costs?role=finance").live();
      buyer.follow("Deutsch").awaitAddress("/de/p/what-it-costs?role=finance");
    }
  }

  @Test
  void nothingMovesForWhoAsksForStillness() {
    try (var buyer = desk()) {
      buyer
          .driver()
          .executeCdpCommand(
              "Emulation.setEmulatedMedia",
              Map.of(
                  "features",
                  List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
      buyer.open("/?role=finance").live();
      buyer
          .driver()
          .executeScript(
              "window.moves = 0; const begin = document.startViewTransition.bind(document);"
                  + "document.startViewTransition = (step) => { moves++; return begin(step); }");
      press(buyer, "1");
      buyer.await(() -> buyer.address().contains("&"));
      assertThat(buyer.driver().executeScript("return moves")).isEqualTo(0L);
      assertThat(
              buyer
                  .driver()
                  .executeScript(
                      "return getComputedStyle(document.querySelector('#live .match'))"
                          + ".viewTransitionName"))
          .isEqualTo("none");
    }
  }

  @Test
  void pagesThatChangePlacesAreSeenToMove() {
    try (var buyer = desk()) {
      buyer.open("/?role=finance").live();
      buyer
          .driver()
          .executeScript(
              "window.moves = 0; const begin = document.startViewTransition.bind(document);"
                  + "document.startViewTransition = (step) => { moves++; return begin(step); }");
      press(buyer, "1");
      buyer.await(() -> buyer.address().contains("&"));
      assertThat(buyer.driver().executeScript("return moves")).isEqualTo(1L);
      assertThat(
              String.valueOf(
                  buyer
                      .driver()
                      .executeScript(
                          "return getComputedStyle(document.querySelector('#live .match'))"
                              + ".viewTransitionName")))
          .startsWith("match-");
    }
  }

  @Test
  void aJourneyIsSharedWithoutWhatIsHeldBackAndStaysApartFromTheReadersOwn() {
    try (var buyer = desk()) {
      buyer.open("/?role=finance&size=medium").live().follow("My journey").see("My answers");
      buyer.see("Three ways to meet buyers").see("The case for each who decides");
      buyer.follow("Share it with those who decide").see("These answers travel");
      buyer.follow("Hold back").see("These stay with you");
      String link = buyer.field("The link").getDomProperty("value");
      assertThat(link).contains("/journey/shared?with=").doesNotContain("finance");

      buyer.open("/journey/shared?with=size.medium_role.altered&role=it").live();
      buyer.see("What they said").follow("Answer for yourself").awaitAddress("/?role=it");
    }
  }

  @Test
  void anAddressIsCopiedWithOnePressWhichIsToldOnce() {
    try (var buyer = desk()) {
      for (String address : List.of("/journey/share?role=finance", "/journey?role=finance")) {
        buyer.open(address);
        WebElement copy = shownHand(buyer, "copy");
        String said = copy.getText();
        listen(buyer);
        copy.click();
        buyer.await(() -> shownHand(buyer, "copy").getText().equals("Copied"));
        buyer.awaitLive();
        assertThat(shownHand(buyer, "copy").getText()).as("on the live page").isEqualTo("Copied");
        assertThat(shownHand(buyer, "copy").getAccessibleName()).isEqualTo(said);
        buyer.await(() -> shownHand(buyer, "copy").getText().equals(said));
        assertThat(told(buyer)).containsExactly("Copied");

        String field =
            buyer.driver().findElement(By.cssSelector(".beside input")).getAttribute("value");
        WebElement search = buyer.field("Search");
        search.sendKeys(Keys.chord(Keys.CONTROL, "v"));
        assertThat(search.getDomProperty("value")).isEqualTo(field).contains("finance");
      }
    }
  }

  @Test
  void whereTheBrowserMayNotCopyTheAddressIsMarkedForWhoCan() {
    try (var buyer = desk()) {
      buyer.open("/journey/share?role=finance").live();
      buyer
          .driver()
          .executeScript(
              "navigator.clipboard.writeText = () => Promise.reject();"
                  + "document.execCommand = () => false");
      shownHand(buyer, "copy").click();
      buyer.await(() -> shownHand(buyer, "copy").getText().equals("Marked: copy it now"));
      assertThat(buyer.driver().executeScript("return getSelection().toString()"))
          .isEqualTo(buyer.field("The link").getDomProperty("value"));
    }
  }

  @Test
  void theShareSheetIsOfferedWhereTheSystemHasOne() {
    try (var buyer = desk()) {
      buyer.open("/journey/share?role=finance").live();
      boolean hasSheet =
          Boolean.TRUE.equals(buyer.driver().executeScript("return 'share' in navigator"));
      assertThat(
              buyer.driver().findElement(By.cssSelector("#live [data-hand=share]")).isDisplayed())
          .isEqualTo(hasSheet);
      buyer
          .driver()
          .executeCdpCommand(
              "Page.addScriptToEvaluateOnNewDocument",
              Map.of(
                  "source",
                  "navigator.share = (what) => { window.shared = what; return Promise.resolve(); }"));
      buyer.open("/journey/share?role=finance").live();
      shownHand(buyer, "share").click();
      assertThat(buyer.driver().executeScript("return [shared.title, shared.url]"))
          .isEqualTo(
              List.of(
                  "Pages for our decision",
                  String.valueOf(buyer.field("The link").getDomProperty("value"))));
    }
  }

  @Test
  void theBriefIsPrintedWithOnePress() {
    try (var buyer = desk()) {
      buyer.open("/journey?role=finance");
      buyer.driver().executeScript("window.printed = 0; window.print = () => printed++");
      WebElement print = shownHand(buyer, "print");
      assertThat(print.getText()).isEqualTo("Print it or make a PDF");
      assertThat(buyer.main()).doesNotContain("use your browser's Print");
      print.click();
      assertThat(buyer.driver().executeScript("return printed")).isEqualTo(1L);
      buyer.awaitLive();
      shownHand(buyer, "print").click();
      assertThat(buyer.driver().executeScript("return printed")).isEqualTo(2L);
    }
  }

  @Test
  void withoutScriptTheAddressStandsInAFieldAndTheBrowserPrints() {
    try (var buyer = Browser.withoutScript("http://localhost:" + port)) {
      for (String address : List.of("/journey?role=finance", "/journey/share?role=finance")) {
        buyer.open(address);
        assertThat(buyer.driver().findElements(By.cssSelector("[data-hand]")))
            .isNotEmpty()
            .noneMatch(WebElement::isDisplayed);
        WebElement field = buyer.driver().findElement(By.cssSelector(".beside input[readonly]"));
        assertThat(field.isDisplayed()).isTrue();
        assertThat(field.getDomAttribute("value")).contains("/journey", "finance");
      }
      buyer.open("/journey?role=finance").see("use your browser's Print");
    }
  }

  private static WebElement shownHand(Browser buyer, String hand) {
    By by = By.cssSelector("[data-hand=%s]".formatted(hand));
    buyer.await(() -> buyer.driver().findElements(by).stream().anyMatch(WebElement::isDisplayed));
    return buyer.driver().findElements(by).stream()
        .filter(WebElement::isDisplayed)
        .findFirst()
        .orElseThrow();
  }

  /// Remembers in the page what is told to those who listen.
  private static void listen(Browser browser) {
    browser
        .driver()
        .executeScript(
            "window.told = []; new MutationObserver(() => {"
                + "const now = document.querySelector('[role=status].unseen').textContent;"
                + "if (now) told.push(now); })"
                + ".observe(document.querySelector('[role=status].unseen'), {childList: true})");
  }

  @Test
  void aPhoneHasRoomForOneReasonAndADeskForMore() {
    try (var buyer = desk()) {
      buyer.open("/?role=finance&today=convince").live();
      assertThat(besides(buyer)).anyMatch(WebElement::isDisplayed);
      buyer.wide(390);
      assertThat(besides(buyer)).isNotEmpty().noneMatch(WebElement::isDisplayed);
      assertThat(buyer.driver().findElement(By.cssSelector("#live .match .because")).getText())
          .startsWith("Because")
          .endsWith(".");
    }
  }

  private static List<WebElement> besides(Browser buyer) {
    return buyer.driver().findElements(By.cssSelector("#live .match .besides"));
  }

  private static String focused(Browser browser) {
    return browser.driver().switchTo().activeElement().getText();
  }

  private static String optionText(Browser browser, int index) {
    return browser.driver().findElements(By.cssSelector("#live .ask .option")).get(index).getText();
  }

  @SuppressWarnings("unchecked")
  private static List<String> told(Browser browser) {
    return (List<String>) Objects.requireNonNull(browser.driver().executeScript("return told"));
  }

  @Test
  void allThatApplyAreChosenOneByOne() {
    try (var buyer = desk()) {
      buyer.open("/?role=marketing&ask=source").live();
      buyer.see("Choose all that apply");
      buyer.follow("Search engines and our own pages");
      buyer.awaitAddress("/?role=marketing&source=search&ask=source");
      press(buyer, "3");
      buyer.awaitAddress("/?role=marketing&source=search.events&ask=source");
      assertThat(buyer.driver().findElements(By.cssSelector(".ask .option[aria-current]")))
          .hasSize(2);
      buyer.follow("That is all");
      buyer.awaitAddress("/?role=marketing&source=search.events");
      buyer.see("Search engines and our own pages, Fairs, events and webinars");
    }
  }
}
