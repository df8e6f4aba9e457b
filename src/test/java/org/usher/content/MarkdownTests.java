package org.usher.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What Markdown becomes.
class MarkdownTests {

  @Test
  void sectionsCanBeLinked() {
    assertHtml("## What it costs", "<h2 id=\"s-what-it-costs\">What it costs</h2>");
    assertHtml("### Größe & `Maß`", "<h3 id=\"s-grosse-mass\">Größe &amp; <code>Maß</code></h3>");
    assertHtml("## 価格", "<h2 id=\"s-section\">価格</h2>");
    assertHtml(
        "## Twice\n\n## Twice", "<h2 id=\"s-twice\">Twice</h2>\n<h2 id=\"s-twice-2\">Twice</h2>");
  }

  @Test
  void linksKeepTheirPlainAddress() {
    assertHtml("[x](/p/costs)", "<p><a href=\"/p/costs\">x</a></p>");
    assertHtml("[x](/p/costs#sum)", "<p><a href=\"/p/costs#s-sum\">x</a></p>");
    assertHtml("[x](#sum)", "<p><a href=\"/p/page#s-sum\">x</a></p>");
    assertHtml("[x](/contact)", "<p><a href=\"/contact\">x</a></p>");
    assertHtml(
        "[x](https://x.org/?a=b&c)",
        "<p><a href=\"https://x.org/?a&#61;b&amp;c\" rel=\"noopener\">x</a></p>");
    assertHtml("[x](mailto:a@x.org)", "<p><a href=\"mailto:a&#64;x.org\">x</a></p>");
  }

  @Test
  void tablesCanBeScrolled() {
    assertHtml(
        """
        | a | b |
        |---|--:|
        | 1 | 2 |
        """,
        "<div class=\"table\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">a</th>"
            + "<th class=\"right\" scope=\"col\">b</th></tr></thead>"
            + "<tbody><tr><td>1</td><td class=\"right\">2</td></tr></tbody></table></div>");
  }

  @Test
  void picturesAndCodeStay() {
    assertHtml(
        "![A plan](/images/plan.svg)", "<p><img src=\"/images/plan.svg\" alt=\"A plan\" /></p>");
    assertHtml(
        "```yaml\na: <b>\n```",
        "<pre tabindex=\"0\"><code class=\"language-yaml\">a: &lt;b&gt;\n</code></pre>");
  }

  @Test
  void nothingActiveComesThrough() {
    String[] attacks = {
      "<script>alert(1)</script>",
      "a <img src=x onerror=alert(1)> b",
      "<iframe src='https://evil.org'></iframe>",
      "<style>body{display:none}</style>",
      "<a href='javascript:alert(1)'>x</a>",
      "[x](javascript:alert(1))",
      "[x](JaVaScRiPt:alert(1))",
      "[x](data:text/html;base64,PHNjcmlwdD4=)",
      "[x](<java\tscript:alert(1)>)",
      "![x](javascript:alert(1))",
      "![x](/images/x.svg\"onerror=alert(1))",
      "[x](/p/costs 'a\" onclick=\"alert(1)')",
      "<svg onload=alert(1)>",
      "<form action=/x><input name=a></form>",
      "<p style='position:fixed' id=outlet class=x>x</p>",
      "`<script>alert(1)</script>`",
      "<!--><script>alert(1)</script>-->",
    };
    for (String attack : attacks) {
      String html = html(attack);
      assertThat(org.jsoup.Jsoup.parse(html).select("script,iframe,style,svg,form,input"))
          .as(html)
          .isEmpty();
      assertThat(
              org.jsoup.Jsoup.parse(html)
                  .select("[onclick],[onerror],[onload],[style],[id=outlet]"))
          .as(html)
          .isEmpty();
      assertThat(org.jsoup.Jsoup.parse(html).select("[href~=(?i)script:|data:],[src~=(?i)script:]"))
          .as(html)
          .isEmpty();
    }
  }

  @Test
  void theIndexReadsWords() {
    assertText(
        "# A *title*\n\nOne `code`\nline, [linked](https://x.org).\n\n- item\n\n```\ncode\n```\n",
        "A title\nOne code line, linked.\nitem\ncode");
    assertText("| a | b |\n|---|---|\n| 1 | 2 |\n", "a · b\n1 · 2");
    assertText("![what it shows](/images/x.svg)", "what it shows");
  }

  private static void assertHtml(String markdown, String html) {
    assertThat(html(markdown)).isEqualTo(html);
  }

  private static void assertText(String markdown, String text) {
    assertThat(render(markdown).text()).isEqualTo(text);
  }

  private static String html(String markdown) {
    return render(markdown).html();
  }

  private static Block.Prose render(String markdown) {
    var segment = new Segment(1, markdown);
    var problems = new Problems();
    return new Markdown("f", "page", Footnotes.in("f", segment, problems), problems)
        .render(segment);
  }
}
