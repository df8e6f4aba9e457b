package org.usher.content;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Lets through the HTML that Markdown makes, and nothing else, whatever the Markdown was.
final class CleanHtml {

  private static final PolicyFactory ALLOWED =
      new HtmlPolicyBuilder()
          .allowElements("h2", "h3", "h4", "h5", "h6", "p", "hr", "br", "em", "strong", "a", "img")
          .allowElements("ul", "ol", "li", "blockquote", "pre", "code", "figure", "figcaption")
          .allowElements("table", "thead", "tbody", "tr", "th", "td")
          .allowUrlProtocols("http", "https", "mailto")
          .allowAttributes("href", "title")
          .onElements("a")
          .allowAttributes("rel")
          .matching(true, "noopener")
          .onElements("a")
          .allowAttributes("src")
          .matching(Pattern.compile("/images/[^\\s?#]+"))
          .onElements("img")
          .allowAttributes("alt", "title", "loading")
          .onElements("img")
          .allowAttributes("id")
          .matching(Pattern.compile("s-[a-z0-9-]+"))
          .onElements("h2", "h3", "h4", "h5", "h6")
          .allowAttributes("class")
          .matching(true, "right", "center")
          .onElements("th", "td")
          .allowAttributes("scope")
          .matching(true, "col")
          .onElements("th")
          .allowAttributes("class")
          .matching(Pattern.compile("language-[a-z0-9-]+"))
          .onElements("code")
          .allowAttributes("start")
          .matching(Pattern.compile("[0-9]{1,9}"))
          .onElements("ol")
          .toFactory();

  private CleanHtml() {}

  /// The clean HTML. A table is wrapped, so that it can be scrolled on a narrow screen; what
  /// scrolls can be reached with the keyboard.
  static String of(String html) {
    return ALLOWED
        .sanitize(html)
        .replace("<table>", "<div class=\"table\" tabindex=\"0\"><table>")
        .replace("</table>", "</table></div>")
        .replace("<pre>", "<pre tabindex=\"0\">")
        .strip();
  }
}
