package org.usher;

import java.util.ArrayList;
import java.util.List;

/// Looks at the page that is open as different people see it: on a phone and at a desk, by day and
/// by night, and enlarged. One page is loaded once for all of them.
final class Looks {

  /// A small phone, which is also a desk of 1,280 pixels enlarged four times (WCAG 1.4.10).
  private static final int NARROWEST = 320;

  private static final int PHONE = 390;
  private static final int DESK = 1280;

  private static final String LARGE_WORDS = "document.documentElement.style.fontSize = '200%'";
  private static final String WORDS_AGAIN = "document.documentElement.style.fontSize = ''";

  private Looks() {}

  /// What stands in anybody's way.
  ///
  /// @param screen how it is called where something is found
  static List<String> at(Browser browser, String screen) {
    var found = new ArrayList<>(without(browser, screen));
    add(found, screen, "320", Losses.on(browser.wide(NARROWEST)));
    add(found, screen, "1280 twice as large", Losses.on(browser.enlarged(DESK)));
    browser.wide(DESK).driver().executeScript(LARGE_WORDS);
    add(found, screen, "1280, words twice as large", Losses.on(browser));
    browser.driver().executeScript(WORDS_AGAIN);
    return found;
  }

  /// The same without enlarging anything, for pages that go on living.
  ///
  /// A tree is the same by day and by night; what differs is its colours.
  static List<String> without(Browser browser, String screen) {
    var found = new ArrayList<String>();
    browser.wide(PHONE).scheme("light");
    add(found, screen, "390, light", Axe.faults(browser));
    add(found, screen, "390", Losses.on(browser));
    add(found, screen, "390, dark", Axe.pale(browser.scheme("dark")));
    add(found, screen, "1280, dark", Axe.faults(browser.wide(DESK)));
    add(found, screen, "1280", Losses.on(browser));
    add(found, screen, "1280, light", Axe.pale(browser.scheme("light")));
    return found;
  }

  private static void add(List<String> found, String screen, String how, List<String> faults) {
    faults.forEach(fault -> found.add("%s, %s: %s".formatted(screen, how, fault)));
  }
}
