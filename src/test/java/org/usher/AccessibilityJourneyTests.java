package org.usher;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every public screen in its states, in both schemes and on a phone as at a desk: axe-core finds
/// nothing, and nothing is wider than the screen, also when it is enlarged.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Tag("slow")
class AccessibilityJourneyTests {

  /// Every address at which a public screen stands, in its states.
  static final List<String> SCREENS =
      List.of(
          "/",
          "/?role=finance",
          "/?role=finance&today=convince&ask=today",
          "/?role=-&size=-",
          "/?role=it&show=pages",
          "/p/what-it-costs",
          "/p/what-it-costs?role=finance&size=small",
          "/p/running-usher?role=it",
          "/search",
          "/search?q=consent&role=security",
          "/search?q=xyzzyx",
          "/search?q=" + "Donaudampfschifffahrtsgesellschaftskapitän".repeat(4),
          "/contact",
          "/contact?role=finance&size=medium",
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
          "/nowhere");

  /// A small phone, which is also a desk of 1,280 pixels enlarged four times (WCAG 1.4.10).
  private static final int NARROWEST = 320;

  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({"light, 390", "light, 1280", "dark, 390", "dark, 1280"})
  void nothingStandsInAnybodysWay(String scheme, int width) {
    var found = new ArrayList<String>();
    try (var browser = Browser.desk("http://localhost:" + port)) {
      browser.driver().manage().window().setSize(new Dimension(width, 900));
      browser
          .driver()
          .executeCdpCommand(
              "Emulation.setDeviceMetricsOverride",
              Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
      browser
          .driver()
          .executeCdpCommand(
              "Emulation.setEmulatedMedia",
              Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
      for (String screen : SCREENS) {
        browser.open(screen);
        found.addAll(problems(browser, screen));
      }
      browser.open("/contact");
      browser.driver().executeScript("document.querySelector('form.wide').submit()");
      browser.see("problem");
      found.addAll(problems(browser, "/contact/send"));
      browser.open("/privacy");
      browser.driver().findElement(By.cssSelector("button[value=SEE]")).click();
      browser.see("There is a problem");
      found.addAll(problems(browser, "/privacy/ask"));
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"320", "390"})
  void nothingIsWiderThanASmallScreen(int width) {
    var wide = new ArrayList<String>();
    try (var browser = Browser.desk("http://localhost:" + port)) {
      browser
          .driver()
          .executeCdpCommand(
              "Emulation.setDeviceMetricsOverride",
              Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
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

  private static List<String> problems(Browser browser, String screen) {
    List<Rule> rules = new AxeBuilder().analyze(browser.driver()).getViolations();
    return rules.stream()
        .flatMap(rule ->
            rule.getNodes().stream()
                .map(node -> "%s: %s: %s".formatted(screen, rule.getId(), node.getHtml())))
        .toList();
  }
}
