package org.usher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole way from right to left, in a pseudo-locale: the second sample with its own brand.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LeftwardJourneyTests {

  private static final List<String> SCREENS =
      List.of(
          "/",
          "/?part=money",
          "/?part=money&show=pages",
          "/p/what-an-oven-costs?part=money",
          "/search?q=oven",
          "/contact?part=money",
          "/journey?part=money",
          "/journey/share?part=money",
          "/privacy",
          "/nowhere");

  @TempDir static Path site;

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void content(DynamicPropertyRegistry properties) {
    properties.add("usher.content", site::toString);
    properties.add("usher.brand.theme", () -> "themes/ovenhall");
  }

  @BeforeAll
  static void write() throws IOException {
    LeftwardSite.write(site);
  }

  @Test
  void everyScreenOfTheSecondSampleTurnsAndStandsInNobodysWay() {
    var found = new ArrayList<String>();
    try (var buyer = Browser.desk("http://localhost:" + port)) {
      for (String screen : SCREENS) {
        buyer.open(screen);
        assertThat(said(buyer, "return document.documentElement.dir")).isEqualTo("rtl");
        assertThat(said(buyer, "return document.body.innerText")).contains("فرن");
        found.addAll(Looks.at(buyer, screen));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void whatStandsFirstStandsAtTheRightAndTheArrowPointsOnwards() {
    try (var buyer = Browser.desk("http://localhost:" + port)) {
      buyer.open("/");
      WebElement name = buyer.driver().findElement(By.cssSelector(".wordmark"));
      WebElement talk = buyer.driver().findElement(By.cssSelector(".talk"));
      assertThat(name.getLocation().getX()).isGreaterThan(talk.getLocation().getX());
      List<WebElement> options = buyer.driver().findElements(By.cssSelector(".ask .option"));
      assertThat(options.get(0).getLocation().getX())
          .isGreaterThan(options.get(1).getLocation().getX());
      assertThat(
              said(
                  buyer,
                  "return getComputedStyle(document.querySelector('.option'), '::after').content"))
          .contains("←");
    }
  }

  @Test
  void oneKeyAnswersOneMovesOnAndOneGoesBack() {
    try (var buyer = Browser.desk("http://localhost:" + port)) {
      buyer.open("/").live();
      press(buyer, Keys.ARROW_LEFT);
      assertThat(focused(buyer)).isEqualTo(option(buyer, 0));
      press(buyer, Keys.ARROW_LEFT);
      assertThat(focused(buyer)).as("what stands to its left").isEqualTo(option(buyer, 1));
      press(buyer, Keys.ARROW_RIGHT);
      assertThat(focused(buyer)).isEqualTo(option(buyer, 0));
      press(buyer, Keys.ARROW_DOWN);
      assertThat(focused(buyer)).isEqualTo(option(buyer, 1));
      press(buyer, Keys.ARROW_UP);
      assertThat(focused(buyer)).isEqualTo(option(buyer, 0));
      press(buyer, Keys.ENTER);
      buyer.await(() -> buyer.address().startsWith("/?"));
      press(buyer, Keys.BACK_SPACE);
      buyer.awaitAddress("/");
      assertThat(said(buyer, "return document.documentElement.dir")).isEqualTo("rtl");
    }
  }

  private static void press(Browser browser, Keys key) {
    new Actions(browser.driver()).sendKeys(key).perform();
  }

  private static String focused(Browser browser) {
    return browser.driver().switchTo().activeElement().getText();
  }

  private static String option(Browser browser, int index) {
    return browser.driver().findElements(By.cssSelector("#live .ask .option")).get(index).getText();
  }

  private static String said(Browser browser, String script) {
    return String.valueOf(browser.driver().executeScript(script));
  }
}
