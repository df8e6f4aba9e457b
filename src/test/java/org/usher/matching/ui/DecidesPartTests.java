package org.usher.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.content.TestContent;
import org.usher.design.Address;
import org.usher.design.Words;
import org.usher.question.Answers;

class DecidesPartTests {

  private static Page page(String slug, String language) {
    return TestContent.sample().page(new PageId(slug), language).orElseThrow();
  }

  private static Element sentence(String language) {
    var address = new Address(language, "/" + language, "/", new LinkedHashMap<>());
    var journey = new Journey(TestContent.sample(), address, Answers.none(), new Words());
    var part =
        new DecidesPart(journey).whole(page("what-it-costs", language), page("sandler", language));
    return Jsoup.parseBodyFragment(part.getElement().getOuterHTML()).expectFirst("p");
  }

  @Test
  void aTitleInAnotherLanguageSaysSoToWhoeverHearsTheSentence() {
    Element german = sentence("de");

    assertThat(german.text())
        .isEqualTo(
            "Ihre Antwort entscheidet zwischen „%s“ und „%s“."
                .formatted(page("what-it-costs", "de").title(), page("sandler", "en").title()));
    assertThat(german.select("[lang]").eachText()).containsExactly(page("sandler", "en").title());
    assertThat(german.select("[lang]").attr("lang")).isEqualTo("en");
    assertThat(sentence("en").select("[lang]")).isEmpty();
  }
}
