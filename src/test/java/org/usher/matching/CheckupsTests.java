package org.usher.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usher.content.Snapshot;
import org.usher.matching.Finding.Kind;

class CheckupsTests {

  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
  private static final String LONG =
      "Whoever buys a machine of this kind asks first what it costs to run it for ten years, then"
          + " who repairs it on a Sunday, and last of all which colour it has. ";

  @TempDir Path folder;

  private SiteFolder site;

  @BeforeEach
  void aSiteInWhichEverythingIsRight() {
    site = new SiteFolder(folder);
  }

  @Test
  void aGoodSiteHasNoFindingsAndAllItsJourneysAreWalked() {
    Checkup checkup = check(site.snapshot());

    assertThat(checkup.findings()).isEmpty();
    assertThat(checkup.walks()).isEqualTo(Checkup.Walks.ALL);
    assertThat(checkup.paths()).isPositive();
  }

  @Test
  void theSameSiteGivesTheSameResult() {
    site.page("lost", "{role: {finance: does not fit, it: does not fit}}", "Nobody is here.");
    Snapshot snapshot = site.snapshot();

    assertThat(check(snapshot)).isEqualTo(check(snapshot));
  }

  @Test
  void aPageNobodyIsLedToIsAnError() {
    site.page("a", "{role: {finance: fits}}", "One.")
        .page("b", "{role: {it: fits}}", "Two.")
        .page("lost", "{role: {finance: may fit, it: may fit}}", "Nobody is here.");
    for (int i = 0; i < 4; i++) {
      site.page("both-" + i, "{role: {finance: fits, it: fits}, size: {small: fits}}", "N" + i);
      site.page("big-" + i, "{role: {finance: fits, it: fits}, size: {large: fits}}", "M" + i);
    }

    assertThat(of(Kind.UNREACHED_PAGE))
        .anySatisfy(finding -> {
          assertThat(finding.origin().toString()).isEqualTo("pages/lost.md:6");
          assertThat(finding.isError()).isTrue();
        });
  }

  @Test
  void aPageThatIsLinkedIsReached() {
    aPageNobodyIsLedToIsAnError();
    site.page("a", "{role: {finance: fits}}", "See [lost](/p/lost).");

    assertThat(of(Kind.UNREACHED_PAGE))
        .noneSatisfy(finding -> assertThat(finding.found()).contains("'lost'"));
  }

  @Test
  void pagesNoAnswerTellsApartAreATie() {
    site.page("costs-too", "{role: {finance: fits}, size: {small: fits}}", "It costs nothing.");

    assertThat(of(Kind.TIE))
        .anySatisfy(finding -> {
          assertThat(finding.found()).contains("costs, costs-too");
          assertThat(finding.origin().toString()).isEqualTo("pages/costs-too.md:6");
        });
  }

  @Test
  void aQuestionThatNoPageSpeaksOfIsIdle() {
    site.asking(
        """
        - id: colour
          ask: Which colour?
          why: We wonder.
          options:
            - {id: red, label: Red, means: you like red, evidence: Likes red}
            - {id: blue, label: Blue, means: you like blue, evidence: Likes blue}
        """);

    assertThat(of(Kind.IDLE_QUESTION)).singleElement().asString().contains("questions.yaml:13");
    assertThat(of(Kind.OPTION_WITHOUT_PAGE)).hasSize(2);
  }

  @Test
  void anOptionNoPageFitsIsNamedWithItsLine() {
    site.page("servers", "{size: {small: fits}}", "It runs on one machine.")
        .page("clusters", "{size: {large: fits}}", "It runs on many machines.");

    assertThat(of(Kind.OPTION_WITHOUT_PAGE))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.origin().toString()).isEqualTo("questions.yaml:6");
          assertThat(finding.found()).contains("'it'", "'role'");
        });
  }

  @Test
  void aQuestionWhoseConditionExcludesItselfIsAnError() {
    site.asking(
        """
        - id: staff
          ask: How many administrators?
          why: It depends.
          when: {role: it}
          options:
            - {id: one, label: One, means: there is one, evidence: Has one}
            - {id: more, label: More, means: there are more, evidence: Has more}
        - id: shift
          ask: Who works at night?
          why: It depends.
          when: {staff: more, role: finance}
          options:
            - {id: nobody, label: Nobody, means: nobody does, evidence: Nobody}
            - {id: one, label: One, means: one does, evidence: One}
        """);

    assertThat(of(Kind.IMPOSSIBLE_CONDITION))
        .singleElement()
        .asString()
        .startsWith("ERROR questions.yaml:23")
        .contains("'shift'");
  }

  @Test
  void aBlockBehindAWiderOneIsNeverShown() {
    site.page(
        "costs",
        "{role: {finance: fits}, size: {small: fits}}",
        """
        :::when {role: [finance, it]}
        For both.
        :::when {role: finance}
        For one.
        :::
        """);

    assertThat(of(Kind.HIDDEN_BRANCH)).singleElement().asString().contains("pages/costs.md");
  }

  @Test
  void aPageThatWasNotReadAgainInTimeIsNamed() {
    site.page(
        "costs", "2026-11-24", "{role: {finance: fits}, size: {small: fits}}", "It costs little.");

    assertThat(of(Kind.REVIEW_OVERDUE))
        .singleElement()
        .asString()
        .contains("pages/costs.md:5", "2026-11-24");
  }

  @Test
  void aPageThatDoesNotSayWhenItChangedIsNamedWhereOthersDo() {
    site.page(
        "costs",
        "2100-01-31\nupdated: 2026-11-01",
        "{role: {finance: fits}, size: {small: fits}}",
        "It costs little.");

    assertThat(of(Kind.UNDATED))
        .extracting(finding -> finding.origin().toString())
        .containsExactlyInAnyOrder("pages/budget.md", "pages/clusters.md", "pages/servers.md");
  }

  @Test
  void anOptionOfWhichSalesReadsOtherWordsThanItsBuyerIsNotTranslated() {
    site.speaking("[en, de]")
        .write(
            "questions.yaml",
            """
            - id: role
              ask: {en: 'Who are you?', de: 'Wer sind Sie?'}
              why: {en: So that we know., de: Damit wir es wissen.}
              options:
                - {id: finance, label: {en: Money, de: Geld}, means: {en: you count, de: Sie zählen}, evidence: Counts}
                - {id: it, label: {en: Machines, de: Technik}, means: {en: you run, de: Sie betreiben}, evidence: {en: Runs, de: Betreibt}}
            - id: size
              ask: {en: 'How many?', de: 'Wie viele?'}
              why: {en: It depends., de: Davon hängt es ab.}
              options:
                - {id: small, label: {en: Few, de: Wenige}, means: {en: you are few, de: Sie wenige sind}, evidence: {en: Few, de: Wenige}}
                - {id: large, label: {en: Many, de: Viele}, means: {en: you are many, de: Sie viele sind}, evidence: {en: Many, de: Viele}}
            """);

    assertThat(of(Kind.MISSING_TRANSLATION))
        .filteredOn(finding -> finding.origin().file().equals("questions.yaml"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.origin().line()).isEqualTo(5);
          assertThat(finding.found()).contains("'evidence'", "'de'");
        });
  }

  @Test
  void wordsForBuyersInOtherFilesThatAreNotTranslatedAreNamedWithTheirLine() {
    site.speaking("[en, de]")
        .write(
            "glossary.yaml",
            """
            - id: lead
              term: {en: lead, de: Lead}
              means: {en: Somebody who may be contacted.}
            """)
        .write(
            "journey.yaml",
            """
            compare:
              - id: ways
                title: {en: Ways, de: Wege}
                lead: {en: Two ways., de: Zwei Wege.}
                things: [{name: {en: One, de: Eins}}, {name: {en: Two, de: Zwei}}]
                rows:
                  - name: {en: Costs, de: Kosten}
                    values:
                      - 10
                      - a lot
            """);

    assertThat(of(Kind.MISSING_TRANSLATION))
        .extracting(finding -> finding.origin().toString())
        .contains("glossary.yaml:3", "journey.yaml:10", "site.yaml:2")
        .doesNotContain("glossary.yaml:2", "journey.yaml:3", "journey.yaml:9");
  }

  @Test
  void whatIsNotTranslatedIsNamed() {
    site.speaking("[en, de]").translation("costs", "de", "Es kostet wenig.");

    assertThat(of(Kind.MISSING_TRANSLATION))
        .extracting(finding -> finding.origin().toString())
        .contains("pages/budget.md", "pages/servers.md", "questions.yaml:2")
        .doesNotContain("pages/costs.md");
  }

  @Test
  void aLinkToASectionThatItsTranslationCallsOtherwiseIsNamed() {
    site.speaking("[en, de]")
        .page("costs", "{role: {finance: fits}, size: {small: fits}}", "## Sum\n\nIt is little.")
        .translation("costs", "de", "## Summe\n\nEs ist wenig.")
        .translation("budget", "de", "Siehe\n[dort](/p/costs#sum).");

    assertThat(of(Kind.LOST_SECTION))
        .singleElement()
        .asString()
        .contains("pages/budget.de.md:6", "/p/costs#sum");
  }

  @Test
  void linksAndImagesThatLeadNowhereAreErrors() {
    var snapshot =
        new SmallSite()
            .asks("role", "finance", "it")
            .page("a", "en", "A", "a", "<p><a href=\"/p/gone\">x</a></p>")
            .snapshot();

    assertThat(check(snapshot).errors())
        .singleElement()
        .asString()
        .contains("pages/a.md", "/p/gone");
  }

  @Test
  void pagesThatReadAlikeAreNamed() {
    site.page("costs", "{role: {finance: fits}, size: {small: fits}}", LONG + "This is one.")
        .page("budget", "{role: {finance: fits}, size: {large: fits}}", LONG + "That is another.");

    assertThat(of(Kind.ALIKE)).singleElement().asString().contains("pages/budget.md", "budget.md");
  }

  @Test
  void aSiteWithTooManyJourneysIsWalkedByPairsAndToEachPage() {
    Checkup checkup = check(large(false).snapshot());

    assertThat(checkup.walks()).isEqualTo(Checkup.Walks.PAIRS);
    assertThat(checkup.paths()).isGreaterThan(40);
    assertThat(checkup.unjudged()).isZero();
  }

  @Test
  void whereSeveralMayBeChosenEveryTwoAndAllOfThemAreWalkedToo() {
    var walks =
        walked(
            new SmallSite()
                .asksSeveral("source", "search", "ads", "fairs")
                .page("one", "source.search: fits")
                .page("two", "source.ads: fits")
                .page("three", "source.fairs: fits"));

    assertThat(walks.isComplete()).isTrue();
    assertThat(answers(walks, "source"))
        .contains("-", "search", "ads", "fairs")
        .contains("search.ads", "search.fairs", "ads.fairs", "search.ads.fairs");
  }

  @Test
  void onALargeSiteSeveralOptionsAreWalkedLastAndTakeNoStepFromOthers() {
    var walks = walked(large(true));

    assertThat(walks.isComplete()).isFalse();
    assertThat(walks.isCutShort()).isFalse();
    assertThat(answers(walks, "q0")).contains("-", "a", "a.b", "d.e", "a.b.c.d.e");
  }

  private static SmallSite large(boolean isFirstSeveral) {
    var large = new SmallSite().budget(10);
    for (int question = 0; question < 14; question++) {
      String id = "q" + question;
      if (isFirstSeveral && question == 0) {
        large.asksSeveral(id, "a", "b", "c", "d", "e");
      } else {
        large.asks(id, "a", "b", "c", "d", "e");
      }
    }
    for (int page = 0; page < 140; page++) {
      int number = page;
      large.page(
          "p" + page,
          IntStream.range(0, 14)
              .filter(question -> (question + number) % 2 == 0)
              .mapToObj(question ->
                  "q%d.%s: fits"
                      .formatted(question, "abcde".charAt(number * (question + 3) / 2 % 5)))
              .toArray(String[]::new));
    }
    return large;
  }

  private static JourneyWalks walked(SmallSite site) {
    var walks = new JourneyWalks(new Guide(), site.snapshot());
    walks.walk();
    return walks;
  }

  /// What was answered to a question on any walk, as in an address.
  private static Set<String> answers(JourneyWalks walks, String question) {
    return walks.all().keySet().stream()
        .flatMap(answers -> Stream.ofNullable(answers.query().get(question)))
        .collect(Collectors.toSet());
  }

  private List<Finding> of(Kind kind) {
    return check(site.snapshot()).findings().stream()
        .filter(finding -> finding.kind() == kind)
        .toList();
  }

  private static Checkup check(Snapshot snapshot) {
    return new Checkups(new Guide(), TODAY).of(snapshot);
  }
}
