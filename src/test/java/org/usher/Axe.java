package org.usher;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Looks with axe-core at the page that is open, in whatever size and scheme it is. It is put into
/// a page once, since its half a megabyte takes longer than most looks.
final class Axe {

  /// Everything that axe-core looks at by itself, and what WCAG 2.2 says of targets.
  private static final Map<String, Object> ALL =
      Map.of("resultTypes", List.of("violations"), "rules", on("target-size"));

  /// What another scheme or width can change of a page whose tree is the same.
  private static final Map<String, Object> COLOURS =
      Map.of(
          "resultTypes",
          List.of("violations"),
          "runOnly",
          Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block")));

  /// What is on its way to a colour or a place is let arrive there first.
  private static final String LOOK =
      """
      const done = arguments[arguments.length - 1];
      for (const motion of document.getAnimations()) {
        if (motion.effect.getComputedTiming().endTime < Infinity) motion.finish();
      }
      axe.run(document, arguments[0]).then(
        (found) => done(found.violations.flatMap(
          (rule) => rule.nodes.map((node) => rule.id + ': ' + node.html.slice(0, 300)))),
        (failure) => done(['axe-core itself: ' + failure]));
      """;

  private static final String SOURCE = source();

  private Axe() {}

  /// What is wrong with the page.
  static List<String> faults(Browser browser) {
    return look(browser, ALL);
  }

  /// What is wrong with its colours.
  static List<String> pale(Browser browser) {
    return look(browser, COLOURS);
  }

  @SuppressWarnings("unchecked")
  private static List<String> look(Browser browser, Map<String, Object> options) {
    if (!Boolean.TRUE.equals(browser.driver().executeScript("return 'axe' in window"))) {
      browser.driver().executeScript(SOURCE);
    }
    return (List<String>)
        Objects.requireNonNull(browser.driver().executeAsyncScript(LOOK, options), "faults");
  }

  private static Map<String, Object> on(String rule) {
    return Map.of(rule, Map.of("enabled", true));
  }

  private static String source() {
    try (InputStream file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(file, "axe.min.js").readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
