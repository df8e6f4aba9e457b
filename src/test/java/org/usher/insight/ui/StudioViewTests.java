package org.usher.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.brand.BrandReport;
import org.usher.brand.Contrast;
import org.usher.design.Speech;
import org.usher.design.StatusLine;
import org.usher.design.Times;
import org.usher.design.Words;
import org.usher.engagement.Counted;
import org.usher.insight.CountedDays;
import org.usher.insight.SiteChecks;
import org.usher.staff.Blocked;
import org.usher.staff.BlockedKind;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@SpringBootTest
@ViewPackages(classes = StudioView.class)
@SignedInAs(Role.MARKETER)
class StudioViewTests extends SpringBrowserlessTest {

  @Autowired JdbcClient database;
  @Autowired SiteChecks checks;
  @Autowired Words words;

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private CountedDays counted;

  @BeforeEach
  void nobodyWasHere() {
    counted = new CountedDays(database);
  }

  @Test
  void itSaysWhatIsPublished() {
    assertThat(text(navigate(StudioView.class))).contains("What is published", "pages and");
  }

  @Test
  void itSaysHowTheLooksDo() {
    assertThat(text(navigate(StudioView.class)))
        .contains("The portal looks as its folder says. Of 44 pairs", "44 can be read")
        .contains("Nobody is named as responsible for data about people");
  }

  @Test
  void coloursThatAreHardToReadAreNamed() {
    var part = new LooksPart(Speech.here(words));
    part.show(
        new BrandReport(
            List.of("logo.svg is missing"),
            List.of(new Contrast("dark", "soft", "paper", 2.5, 4.5)),
            Optional.of("Plain words."),
            false,
            true));

    assertThat(part.whole().getElement().getTextRecursively())
        .contains("How this brand speaks, for whoever writes: Plain words.")
        .contains("logo.svg is missing", "One pair of colours is hard to read")
        .contains("soft on paper in the dark scheme: 2.50 to 1")
        .contains("Nobody is named as responsible for data about people", "article 13");
  }

  @Test
  void itSaysWhatBrowsersBlocked() {
    assertThat(text(navigate(StudioView.class)))
        .contains("What browsers blocked", "Nothing, since the portal started on");

    var speech = Speech.here(words);
    var part = new BlockedPart(Instant.EPOCH, speech, new Times(speech, ZoneOffset.UTC));
    part.show(List.of(new Blocked("script-src-elem", BlockedKind.ELSEWHERE, 1200, Instant.EPOCH)));

    assertThat(part.whole().getElement().getTextRecursively())
        .contains("Since the portal started on 1 Jan 1970")
        .contains("Something from another site", "script-src-elem", "1,200")
        .doesNotContain("Nothing");
    for (BlockedKind kind : BlockedKind.values()) {
      part.show(List.of(new Blocked("other", kind, 1, Instant.EPOCH)));
    }
  }

  @Test
  void itSaysHonestlyThatNobodyWasHere() {
    assertThat(text(navigate(StudioView.class))).contains("Nobody has visited the site");
  }

  @Test
  void itSaysSharesOnlyWhereThereIsEnough() {
    counted
        .with(today, Counted.VISIT, "", 30)
        .with(today, Counted.PAGE, "what-it-costs", 20)
        .with(today, Counted.READ, "what-it-costs", 15);

    assertThat(text(navigate(StudioView.class))).contains("75 %", "none yet");
  }

  @Test
  void theAddressChoosesTheDays() {
    counted.with(today.minusDays(10), Counted.VISIT, "", 30);

    assertThat(text(showing("7"))).contains("Nobody has visited");
    assertThat(text(showing("28"))).doesNotContain("Nobody has visited");
  }

  @Test
  void readingTheContentAgainReportsWhatHappened() {
    navigate(StudioView.class);

    test(find(NativeButton.class).withText("Read the content again").single()).click();

    assertThat(find(StatusLine.class).single().getText()).contains("Nothing has changed");
  }

  @Test
  void aCheckRunsBesideTheScreenAndShowsWhatItFound() throws InterruptedException {
    navigate(StudioView.class);

    test(find(NativeButton.class).withText("Check now").single()).click();

    for (int i = 0; i < 300 && checks.state().isRunning(); i++) {
      Thread.sleep(100);
    }
    assertThat(checks.state().last()).isPresent();
    assertThat(text(showing("7"))).contains("ourneys walked").contains("no errors");
  }

  private static StudioView showing(String days) {
    return UI.getCurrent()
        .navigate(StudioView.class, QueryParameters.of("days", days))
        .orElseThrow();
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively();
  }
}
