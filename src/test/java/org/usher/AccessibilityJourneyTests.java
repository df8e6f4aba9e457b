package org.usher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every public screen in its states and languages, in both schemes and on a phone as at a desk:
/// axe-core finds nothing, and nothing is wider than the screen, also when it is enlarged.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AccessibilityJourneyTests {

  /// Every address at which a public screen stands, in its states.
  static final List<String> SCREENS =
      List.of(
          "/",
          "/?role=finance",
          "/?role=finance&today=convince&ask=today",
          "/?today=convince&role=finance&ask=today",
          "/?role=-&size=-",
          "/?role=marketing&ask=source",
          "/?role=it&show=pages",
          "/p/what-it-costs",
          "/p/what-it-costs?role=finance&size=small",
          "/p/running-usher?role=it",
          "/p/how-it-works",
          "/p/making-the-case?role=marketing",
          "/p/consent-and-law?role=security",
          "/search",
          "/search?q=consent&role=security",
          "/search?q=xyzzyx",
          "/search?q=selling&job=validation",
          "/search?q=I+look+after+the+money+and+we+are+forty+people",
          "/search?q=" + "Donaudampfschifffahrtsgesellschaftskapitän".repeat(4),
          "/contact",
          "/contact?role=finance&size=medium",
          "/contact/sent",
          "/journey",
          "/journey?role=finance&size=medium",
          "/journey/share?role=finance&size=medium&hide=size",
          "/journey/shared?with=role.finance&role=it",
          "/journey/shared?with=broken",
          "/journey/keep?role=finance",
          "/journey/keep/asked",
          "/journey/keep/done?role=it",
          "/journey/keep/confirm?role=it&token=none",
          "/privacy",
          "/privacy/asked",
          "/privacy/erased",
          "/privacy/forgotten",
          "/privacy/link?token=none",
          "/privacy/move?token=none",
          "/privacy/moved",
          "/nowhere",
          "/de",
          "/de?role=finance",
          "/de?role=it&show=pages",
          "/de/p/what-it-costs?role=finance",
          "/de/p/how-it-works",
          "/de/search?q=Einwilligung",
          "/de/contact?role=finance",
          "/de/contact/sent",
          "/de/journey?role=finance&size=medium",
          "/de/journey/share?role=finance&size=medium",
          "/de/journey/keep?role=finance",
          "/de/privacy/move?token=none",
          "/pages",
          "/de/pages",
          "/de/privacy",
          "/de/nowhere");

  /// Papers for who comes by a link in a mail, or to sign in.
  private static final List<String> SHEETS =
      List.of(
          "/verdicts/say?token=none",
          "/staff/sign-in",
          "/staff/sign-in?chosen",
          "/staff/forgotten",
          "/staff/reset?token=none");

  @LocalServerPort private int port;

  @Test
  void nothingStandsInAnybodysWay() {
    var found = new ArrayList<String>();
    try (var browser = Browser.desk("http://localhost:" + port)) {
      for (String screen : SCREENS) {
        browser.open(screen);
        found.addAll(Looks.at(browser, screen));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void nothingStandsInTheWayOnAPaperInEitherLanguage() {
    var found = new ArrayList<String>();
    try (var browser = Browser.desk("http://localhost:" + port)) {
      for (String language : List.of("en", "de")) {
        browser.saying(Map.of("Accept-Language", language));
        for (String sheet : SHEETS) {
          browser.open(sheet);
          found.addAll(Looks.at(browser, sheet + " in " + language));
        }
      }
    }
    assertThat(found).isEmpty();
  }

  /// The live tree is the document's, so a phone by day and a desk by night see all of it.
  @Test
  void nothingStandsInAnybodysWayOnceThePageIsLive() {
    var found = new ArrayList<String>();
    try (var buyer = Browser.desk("http://localhost:" + port)) {
      buyer.open("/?role=finance&size=medium").live();
      found.addAll(liveProblems(buyer, "the guide"));
      buyer.wide(1280).driver().findElement(By.cssSelector("#live .match h3 a")).click();
      buyer.await(() -> buyer.address().startsWith("/p/"));
      found.addAll(liveProblems(buyer, "a page"));
      buyer.wide(1280).driver().navigate().back();
      buyer.await(() -> !buyer.driver().findElements(By.cssSelector("#live .opened")).isEmpty());
      found.addAll(liveProblems(buyer, "the guide with a page that was opened"));
      buyer.field("Search").sendKeys("selling");
      buyer.await(() -> !buyer.driver().findElements(By.cssSelector("[role=option]")).isEmpty());
      buyer.field("Search").sendKeys(Keys.ARROW_DOWN);
      found.addAll(liveProblems(buyer, "the suggestions"));
      buyer.field("Search").sendKeys(Keys.ENTER);
      buyer.await(() -> buyer.address().startsWith("/p/"));
      buyer.open("/journey?role=finance&size=medium").live();
      assertThat(buyer.driver().findElements(By.cssSelector("#live .compare"))).isNotEmpty();
      found.addAll(liveProblems(buyer, "the journey with a comparison"));
      buyer.wide(1280).follow("Share it with those who decide").see("These answers travel");
      found.addAll(liveProblems(buyer, "the share screen"));
    }
    assertThat(found).isEmpty();
  }

  private static List<String> liveProblems(Browser browser, String screen) {
    return Looks.without(browser, "live: " + screen);
  }
}
