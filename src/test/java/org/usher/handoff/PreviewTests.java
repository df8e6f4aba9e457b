package org.usher.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.usher.content.BuyingJob;
import org.usher.design.Words;
import org.usher.engagement.Facts;
import org.usher.engagement.FileTaken;
import org.usher.engagement.PageVisit;
import org.usher.lead.EvidenceLine;
import org.usher.question.Answers;

class PreviewTests {

  private static final Instant NOON = Instant.parse("2026-05-14T12:00:00Z");
  private static final FormKey KEY = new FormKey(new byte[32]);

  private final Facts facts =
      new Facts(
          PumpSite.answers("role=finance"),
          List.of(
              visit(PumpSite.COST.slug(), 100, 0.9),
              visit(PumpSite.COST.slug(), 80, 0.2),
              visit(PumpSite.SECURITY.slug(), 4, 0.1)),
          List.of(
              new FileTaken(PumpSite.COST, BuyingJob.SELECTION, "sheets/curves.pdf", NOON),
              new FileTaken(PumpSite.COST, BuyingJob.SELECTION, "costs.csv", NOON)),
          List.of(NOON, NOON.plusSeconds(9)),
          Set.of(LocalDate.parse("2026-05-14")),
          Set.of());
  private final Preview preview = preview(facts, PumpSite.answers("timing=soon"));

  @Test
  void everyFactIsALine() {
    assertThat(preview.lines())
        .extracting(EvidenceLine::words)
        .containsExactly(
            "Looks after the money",
            "Read “What a pump costs”, 3 minutes",
            "Opened “Pumps and security”",
            "Took “costs.csv” along",
            "Took “curves.pdf” along",
            "Searched twice",
            "Wants a change within three months");
  }

  @Test
  void whatLetsEveryLineStandKeepsEveryFact() {
    var kept =
        preview.keeping(
            Set.of(
                "answer.role",
                "page.cost",
                "page.security",
                "file.costs.csv",
                "file.sheets/curves.pdf",
                "searches"));

    assertThat(kept.facts()).isEqualTo(facts);
  }

  @Test
  void aStruckLineIsGoneFromLinesAndFacts() {
    var kept = preview.keeping(Set.of("page.cost"));

    assertThat(kept.lines()).extracting(EvidenceLine::id).containsExactly("page.cost");
    assertThat(kept.facts().answers()).isEqualTo(Answers.none());
    assertThat(kept.facts().pages()).extracting(PageVisit::page).containsOnly(PumpSite.COST);
    assertThat(kept.facts().searches()).isEmpty();
    assertThat(kept.facts().files()).isEmpty();
    assertThat(kept.facts().json()).doesNotContain("finance", "security");
    assertThat(kept.struck()).contains("answer.role", "page.security", "searches");
  }

  @Test
  void whatCameWithALinkIsNoFactUntilItIsConfirmed() {
    assertThat(preview.keeping(Set.of("answer.role")).facts().answers())
        .isEqualTo(PumpSite.answers("role=finance"));

    assertThat(preview.keeping(Set.of("answer.role", "arrived.timing")).facts().answers())
        .isEqualTo(PumpSite.answers("role=finance&timing=soon"));
  }

  @Test
  void onlyLinesOfThePreviewCanBeKept() {
    assertThat(preview.keeping(Set.of("answer.timing", "page.secret")).lines()).isEmpty();
  }

  @Test
  void whatWasShownComesBackAsItWas() {
    var seal = new PreviewSeal(KEY, at(NOON));

    assertThat(seal.open(seal.seal(preview))).isEqualTo(new PreviewReading.Valid(preview));
  }

  @Test
  void aPreviewExpiresAfterADay() {
    String sealed = new PreviewSeal(KEY, at(NOON)).seal(preview);

    assertThat(new PreviewSeal(KEY, at(NOON.plus(Duration.ofHours(24)))).open(sealed))
        .isInstanceOf(PreviewReading.Valid.class);
    assertThat(new PreviewSeal(KEY, at(NOON.plus(Duration.ofHours(25)))).open(sealed))
        .isEqualTo(new PreviewReading.Expired(preview));
  }

  @Test
  void nothingThatWeDidNotSignIsRead() {
    var seal = new PreviewSeal(KEY, at(NOON));
    String sealed = seal.seal(preview);
    String foreign = new PreviewSeal(new FormKey(new byte[] {1}), at(NOON)).seal(preview);

    for (String wrong :
        List.of(
            "", ".", "a.b", foreign, "x" + sealed, sealed + "x", sealed.replace('.', ' '), "é.é")) {
      assertThat(seal.open(wrong)).isEqualTo(new PreviewReading.Unreadable());
    }
  }

  private static Preview preview(Facts facts, Answers arrived) {
    var site = PumpSite.snapshot(Map.of());
    return new Preview(
        SubmissionId.random(),
        NOON,
        "en",
        facts,
        arrived,
        new Lines(new Words()).of(facts, arrived, site, "en"));
  }

  private static PageVisit visit(String slug, double seconds, double depth) {
    return new PageVisit(
        new org.usher.content.PageId(slug), BuyingJob.SELECTION, NOON, seconds, depth, 0);
  }

  private static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }
}
