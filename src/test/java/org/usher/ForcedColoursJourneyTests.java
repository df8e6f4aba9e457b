package org.usher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A reader who has chosen the colours (Windows contrast themes, forced colours) sees none of ours:
/// what a background would say is said by a line or a filling.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ForcedColoursJourneyTests {

  private static final String STYLE =
      "return getComputedStyle(document.querySelector('%s')).getPropertyValue('%s')";

  @LocalServerPort private int port;

  @Test
  void whatABackgroundWouldSayIsSaidByALineOrAFilling() {
    try (var browser = Browser.desk("http://localhost:" + port)) {
      browser.open("/privacy");
      assertThat(style(browser, ".panel", "border-top-width")).isEqualTo("0px");
      browser
          .driver()
          .executeCdpCommand(
              "Emulation.setEmulatedMedia",
              Map.of("features", List.of(Map.of("name", "forced-colors", "value", "active"))));

      assertThat(style(browser, ".panel", "border-top-width")).isEqualTo("1px");
      browser.open("/?role=finance");
      assertThat(style(browser, ".dots .now", "background-color"))
          .isEqualTo(style(browser, "main p", "color"))
          .isNotEqualTo(style(browser, ".dots span:last-child", "background-color"));
    }
  }

  private static String style(Browser browser, String selector, String property) {
    return String.valueOf(browser.driver().executeScript(STYLE.formatted(selector, property)));
  }
}
