package org.usher.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class LetterTests {

  private static final String HOSTILE = "<script>alert(1)</script> \"'&<img src=x onerror=y>";

  @Test
  void itSaysTheSameAsTextAndAsHtml() {
    var letter =
        Letter.in("en")
            .heading("Jana Example")
            .quote("one\ntwo")
            .items(List.of("a", "b"))
            .button("Call", "tel:+44");

    assertThat(letter.text())
        .isEqualTo("Jana Example\n\n> one\n> two\n\n- a\n- b\n\nCall:\ntel:+44\n");
    var body = Jsoup.parse(letter.html()).body();
    assertThat(body.select("blockquote").getFirst().wholeText()).isEqualTo("one\ntwo");
    assertThat(body.select("li").eachText()).containsExactly("a", "b");
    assertThat(body.select("a").attr("href")).isEqualTo("tel:+44");
  }

  @Test
  void whateverSomebodyTypedIsText() {
    String html =
        Letter.in("en")
            .heading(HOSTILE)
            .paragraph(HOSTILE)
            .quote(HOSTILE)
            .items(List.of(HOSTILE))
            .button(HOSTILE, "mailto:" + HOSTILE)
            .small(HOSTILE)
            .html();

    var body = Jsoup.parse(html).body();
    assertThat(body.select("script, img")).isEmpty();
    assertThat(body.select("[onerror]")).isEmpty();
    assertThat(body.select("p").getFirst().text()).isEqualTo(HOSTILE);
  }
}
