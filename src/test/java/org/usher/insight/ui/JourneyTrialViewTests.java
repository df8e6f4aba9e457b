package org.usher.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.usher.content.Publication;
import org.usher.insight.JourneyTrials;
import org.usher.matching.Guide;
import org.usher.question.Answers;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@SpringBootTest
@ViewPackages(classes = JourneyTrialView.class)
@SignedInAs(Role.MARKETER)
class JourneyTrialViewTests extends SpringBrowserlessTest {

  @Autowired Guide guide;
  @Autowired Publication publication;

  private static String text(QueryParameters journey) {
    return UI.getCurrent()
        .navigate(JourneyTrialView.class, journey)
        .orElseThrow()
        .getElement()
        .getTextRecursively();
  }

  @Test
  void theFirstQuestionIsTheOneTheGuideAsks() {
    var asked =
        guide.guide(publication.current(), "en", Answers.none()).next().orElseThrow().question();

    assertThat(text(QueryParameters.empty()))
        .contains("The guide asks now: " + asked.ask().in("en"), "Nothing is answered yet.");
  }

  @Test
  void theTwoPagesThatAQuestionDecidesBetweenStandByTheirTitles() {
    var site = publication.current();
    var between =
        guide.guide(site, "en", Answers.none()).next().orElseThrow().between().orElseThrow();

    assertThat(text(QueryParameters.empty()))
        .contains(
            site.page(between.one(), "en").orElseThrow().title()
                + " and "
                + site.page(between.other(), "en").orElseThrow().title());
  }

  @Test
  void aCopiedAddressIsTheJourney() {
    assertThat(
            text(
                QueryParameters.simple(
                    Map.of("address", "https://usher.example/?say=decide&utm_source=x#top"))))
        .doesNotContain("Nothing is answered yet.")
        .contains("Take it back");
  }

  @Test
  void anAnswerInTheAddressOfTheScreenCountsLikeACopiedOne() {
    String pasted = text(QueryParameters.simple(Map.of("address", "/?say=decide")));

    assertThat(text(QueryParameters.simple(Map.of("say", "decide")))).isEqualTo(pasted);
  }

  @Test
  void aSearchShowsForEachHitWhatAddsUpToTheNumberThatRanksIt() {
    String text = text(QueryParameters.simple(Map.of("q", "what does it cost", "say", "decide")));

    assertThat(text)
        .contains("Words in its title: +", "Words in its text: +", "The answers: ", "Together");
    assertThat(text(QueryParameters.simple(Map.of("address", "/search?q=what does it cost"))))
        .contains("Words in its title: +")
        .doesNotContain("The answers: ");
    assertThat(text(QueryParameters.simple(Map.of("q", "zzzzqqqq"))))
        .contains("No page has “zzzzqqqq”.");
  }

  @Test
  void anAddressThatSaysNothingIsAJourneyThatBegins() {
    assertThat(JourneyTrials.query("%%%=%zz&&=&x")).containsOnly(Map.entry("%%%", "%zz"));
    assertThat(text(QueryParameters.simple(Map.of("address", "%%%=%zz&&=&x"))))
        .contains("Nothing is answered yet.");
  }
}
