package org.usher;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.usher.visitor.Consents;
import org.usher.visitor.PassUse;
import org.usher.visitor.People;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonPasses;
import org.usher.visitor.Purpose;

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
          "/journey/keep/confirm?role=it&token=none",
          "/privacy",
          "/privacy/asked",
          "/privacy/erased",
          "/privacy/link?token=none",
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
          "/pages",
          "/de/pages",
          "/de/privacy",
          "/de/nowhere");

  /// A small phone, which is also a desk of 1,280 pixels enlarged four times (WCAG 1.4.10).
  private static final int NARROWEST = 320;

  /// A phone and a desk.
  private static final List<Integer> WIDTHS = List.of(390, 1280);

  /// In the page itself: there are no frames in it that would need a window apart.
  private static final AxeBuilder AXE = new AxeBuilder().setLegacyMode(true);

  @Autowired private People people;
  @Autowired private Consents consents;
  @Autowired private PersonPasses passes;
  @LocalServerPort private int port;

  @Test
  void nothingStandsInAnybodysWay() {
    var found = new ArrayList<String>();
    try (var browser = Browser.desk("http://localhost:" + port)) {
      for (String screen : SCREENS) {
        browser.open(screen);
        found.addAll(problems(browser, screen));
      }
      for (String language : List.of("", "/de")) {
        browser.open(language + "/contact");
        browser.driver().executeScript("document.querySelector('form.wide').submit()");
        browser.awaitAddress(language + "/contact/send");
        found.addAll(problems(browser, language + "/contact/send"));
        browser.open(language + "/privacy");
        browser.driver().findElement(By.cssSelector("button[value=SEE]")).click();
        browser.awaitAddress(language + "/privacy/ask");
        found.addAll(problems(browser, language + "/privacy/ask"));
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

  @Test
  void nothingStandsInTheWayOfWhoeverSeesWhatIsKeptAboutThem() {
    PersonId ada =
        people.meet(
            new PersonDetails("Ada Marlow", "ada.axe@example.com", "Marlow & Sons", "0151"));
    consents.give(ada, Purpose.FOLLOW_UP, "follow-up-1");
    var found = new ArrayList<String>();
    try (var browser = Browser.desk("http://localhost:" + port)) {
      for (String language : List.of("", "/de")) {
        var pass = passes.issue(ada, PassUse.SEE, Duration.ofMinutes(5));
        browser.open(language + "/privacy/link?token=" + pass.token());
        browser.driver().findElement(By.cssSelector("main button:not(.quiet)")).click();
        browser.awaitAddress(language + "/privacy/open").see("ada.axe@example.com");
        found.addAll(problems(browser, language + "/privacy/open"));
      }
    } finally {
      people.erase(ada);
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"320", "390"})
  void nothingIsWiderThanASmallScreen(int width) {
    var wide = new ArrayList<String>();
    try (var browser = Browser.desk("http://localhost:" + port)) {
      browser.wide(width);
      for (String screen : SCREENS) {
        browser.open(screen);
        Object over =
            browser
                .driver()
                .executeScript(
                    "const wide = document.documentElement.scrollWidth - innerWidth;"
                        + "if (wide <= 0) return '';"
                        + "return [...document.querySelectorAll('main *')]"
                        + ".filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
                        + ".slice(0, 3).map(e => e.tagName + '.' + e.className).join(' ') || wide");
        if (!"".equals(over)) {
          wide.add("%s at %d: %s".formatted(screen, width, over));
        }
      }
    }
    assertThat(wide).isEmpty();
    assertThat(width).isGreaterThanOrEqualTo(NARROWEST);
  }

  /// What axe-core finds on the screen that is open, on a phone and at a desk, by day and by night.
  private static List<String> problems(Browser browser, String screen) {
    var found = new ArrayList<String>();
    for (int width : WIDTHS) {
      for (String scheme : List.of("light", "dark")) {
        found.addAll(problems(browser, screen, width, scheme));
      }
    }
    return found;
  }

  private static List<String> liveProblems(Browser browser, String screen) {
    var found = problems(browser, "live: " + screen, WIDTHS.getFirst(), "light");
    found.addAll(problems(browser, "live: " + screen, WIDTHS.getLast(), "dark"));
    return found;
  }

  private static List<String> problems(Browser browser, String screen, int width, String scheme) {
    browser.wide(width).scheme(scheme);
    var found = new ArrayList<String>();
    for (Rule rule : AXE.analyze(browser.driver()).getViolations()) {
      for (CheckedNode node : rule.getNodes()) {
        found.add(
            "%s, %d, %s: %s: %s".formatted(screen, width, scheme, rule.getId(), node.getHtml()));
      }
    }
    return found;
  }
}
