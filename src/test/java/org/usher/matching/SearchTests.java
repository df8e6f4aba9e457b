package org.usher.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.usher.matching.SmallSite.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usher.content.BuyingJob;
import org.usher.content.Snapshot;
import org.usher.content.TestContent;
import org.usher.matching.Weight.What;
import org.usher.matching.WhyFound.Where;
import org.usher.question.Answers;

class SearchTests {

  private final Search search = new Search();

  private final Snapshot site =
      new SmallSite()
          .asks("role", "finance", "it")
          .add(
              "cost",
              "en",
              "What it costs",
              "The price of running it for a year.",
              "Licences are free. Two days of work and a small server are not.",
              List.of("how much is it", "pricing"),
              "role.finance: fits",
              "role.it: does not fit")
          .add(
              "running",
              "en",
              "Running it yourself",
              "Servers, backups and updates.",
              "A small server is enough. Back up the database every night.",
              List.of(),
              "role.it: fits",
              "role.finance: does not fit")
          .add(
              "scoring",
              "en",
              "How a score works",
              "Points that explain themselves.",
              "Fit and engagement are added. A <b>score</b> of \"0\" & more is handed over.",
              List.of())
          .page("nothing")
          .snapshot();

  private Results search(String words) {
    return search(words, "");
  }

  private Results search(String words, String answers) {
    return search.search(site, "en", words, answers(site, answers));
  }

  private static List<String> slugs(Results results) {
    return results.hits().stream().map(hit -> hit.page().id().slug()).toList();
  }

  @Test
  void wordsFindThePageThatIsAboutThem() {
    assertThat(slugs(search("backup of the servers"))).first().isEqualTo("running");
    assertThat(search("backup of the servers").isNearest()).isFalse();
  }

  @Test
  void endingsDoNotMatter() {
    assertThat(slugs(search("scores"))).containsExactly("scoring");
  }

  @Test
  void theWordsOfBuyersFindAPageThatDoesNotUseThem() {
    assertThat(slugs(search("pricing"))).containsExactly("cost");
  }

  @Test
  void answersDecideBetweenPagesThatMatchAlike() {
    assertThat(slugs(search("small", "role=finance"))).first().isEqualTo("cost");
    assertThat(slugs(search("small", "role=it"))).first().isEqualTo("running");
  }

  @Test
  void answersDoNotHideAPageThatIsNamed() {
    assertThat(slugs(search("what it costs", "role=it"))).first().isEqualTo("cost");
  }

  @Test
  void theWordsFoundAreMarkedAndTheRestIsEscaped() {
    assertThat(search("score").hits().getFirst().passageHtml())
        .isEqualTo(
            "A &lt;b&gt;<mark>score</mark>&lt;/b&gt; of &quot;0&quot; &amp; more is handed over.");
  }

  @Test
  void wordsThatStandInNoSentenceAreShownWithTheSummary() {
    assertThat(search("much").hits().getFirst().passageHtml())
        .isEqualTo("The price of running it for a year.");
  }

  @Test
  void eachHitSaysWhichPartSaysWhichWords() {
    assertThat(because("scores")).contains(new WhyFound(Where.TITLE, List.of("score")));
    assertThat(because("pricing")).contains(new WhyFound(Where.PHRASES, List.of("pricing")));
    assertThat(because("running a backup of the server"))
        .contains(new WhyFound(Where.SUMMARY, List.of("Servers", "backups")));
    assertThat(because("databse")).contains(new WhyFound(Where.TEXT, List.of("database")));
    assertThat(because("zeppelin")).isEmpty();
  }

  private Optional<WhyFound> because(String words) {
    return search(words).hits().getFirst().because();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what it costs",
        "small servers",
        "\"small server\"",
        "\"database server\"",
        "databse",
        "how do I back up the database of a small server every night",
        "price of licences pricing"
      })
  void whatRanksAHitAddsUpToItsScore(String words) {
    for (String given : List.of("", "role=finance", "role=it")) {
      var weighed = search.weigh(site, "en", words, answers(site, given));

      assertThat(weighed.results()).isEqualTo(search(words, given));
      assertThat(weighed.hits()).isNotEmpty();
      assertThat(weighed.hits())
          .allSatisfy(hit -> {
            assertThat(hit.weights()).isNotEmpty();
            assertThat(hit.sum()).isCloseTo(hit.hit().score(), within(1e-9));
          });
    }
  }

  @Test
  void eachPartAddsWhatItsWordsCount() {
    var weights = search.weigh(site, "en", "much", Answers.none()).hits().getFirst().weights();
    assertThat(weights).extracting(Weight::what).containsExactly(What.PHRASES, What.FRESH);

    var server = search.weigh(site, "en", "server", answers(site, "role=it")).hits().getFirst();
    assertThat(server.hit().page().id()).hasToString("running");
    assertThat(server.weights())
        .extracting(Weight::what)
        .containsExactly(What.SUMMARY, What.BODY, What.ANSWERS, What.FRESH);
    assertThat(server.weights()).allSatisfy(weight -> assertThat(weight.points()).isPositive());
  }

  @Test
  void synonymsAndOtherLanguagesAddUpToo() {
    var sample = TestContent.sample(new LikelihoodsPart(), new PageIndexPart());
    for (String language : sample.settings().languages()) {
      for (String words : List.of("price", "was kostet das", "sign-in", "GDPR", "wi fi")) {
        assertThat(search.weigh(sample, language, words, Answers.none()).hits())
            .filteredOn(hit -> !hit.weights().isEmpty())
            .allSatisfy(hit -> assertThat(hit.sum()).isCloseTo(hit.hit().score(), within(1e-9)));
      }
    }
  }

  @Test
  void aPageThatTheWordsDidNotFindHasNothingToAddUp() {
    assertThat(search.weigh(site, "en", "zeppelin", Answers.none()).hits())
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.weights()).isEmpty());
  }

  @Test
  void aMisspeltWordIsCorrected() {
    var results = search("databse");

    assertThat(results.corrected()).contains("database");
    assertThat(results.isNearest()).isFalse();
    assertThat(slugs(results)).containsExactly("running");
    assertThat(results.hits().getFirst().passageHtml()).contains("<mark>database</mark>");
  }

  @Test
  void onlyTheUnknownWordIsCorrected() {
    assertThat(search("What about BACKUPS and databse?").corrected())
        .contains("What about BACKUPS and database?");
    assertThat(search("backups and databases").corrected()).isEmpty();
  }

  @Test
  void whatIsSearchedAsTypedIsNotCorrected() {
    var literally = new Wanted(Narrowing.NONE, Search.MAX_HITS, true);

    var results = search.search(site, "en", "databse", answers(site, ""), literally);

    assertThat(results.corrected()).isEmpty();
    assertThat(results.isNearest()).isTrue();
  }

  @Test
  void wordsInQuotesStandSideBySideAlsoAfterACorrection() {
    var results = search("\"back up the databse\"");

    assertThat(results.corrected()).contains("\"back up the database\"");
    assertThat(results.isLoose()).isFalse();
    assertThat(search("\"databse the up back\"").isLoose()).isTrue();
  }

  @Test
  void aWordUnlikeOthersIsLeftAloneBesideWordsThatAreFound() {
    assertThat(search("backup dtabse").corrected()).isEmpty();
    assertThat(search("dtabse").corrected()).contains("database");
  }

  @Test
  void whenNothingMatchesThePagesNearestToTheAnswersAreShown() {
    var results = search("zeppelin", "role=it");

    assertThat(results.isNearest()).isTrue();
    assertThat(slugs(results)).first().isEqualTo("running");
    assertThat(results.hits().getFirst().passageHtml()).isEqualTo("Servers, backups and updates.");
  }

  @Test
  void wordsMoveTheChoiceOfTheNextQuestion() {
    assertThat(search("small server").next()).isPresent();
    assertThat(search("small server", "role=it").next()).isEmpty();
  }

  @Test
  void eachLanguageIsReadInItsOwnWay() {
    var bilingual =
        new SmallSite()
            .page("cost", "en", "What it costs", "Price.", "Licences are free.")
            .page("setup", "en", "Setting it up", "Servers.", "A small house.")
            .page("cost", "de", "Was es kostet", "Preis.", "Für die Häuser der Kunden.")
            .snapshot();

    assertThat(german(bilingual, "haus")).first().isEqualTo("Was es kostet");
    assertThat(german(bilingual, "haeuser")).first().isEqualTo("Was es kostet");
    assertThat(german(bilingual, "small house")).first().isEqualTo("Setting it up");
    assertThat(german(bilingual, "licences")).doesNotContain("What it costs");
    assertThat(search.search(bilingual, "en", "kunden", Answers.none()).isNearest()).isTrue();
  }

  private List<String> german(Snapshot snapshot, String words) {
    return search.search(snapshot, "de", words, Answers.none()).hits().stream()
        .map(hit -> hit.page().title())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \t\n",
        "the and of",
        "?!*~^:()[]{}\"\\/+-&&||",
        "\"unbalanced",
        "title:cost AND (NOT",
        "*:*",
        "cost~2 OR [a TO z]",
        "日本語の検索",
        "поиск",
        "بحث",
        "🦓🦓",
        "\u202Ereversed\u0000",
        "\uD800",
        "<script>alert(1)</script>"
      })
  void anyWordsAreSafe(String words) {
    var results = search(words);

    assertThat(results.hits()).isNotEmpty();
    assertThat(results.hits())
        .allSatisfy(hit ->
            assertThat(hit.passageHtml().replaceAll("</?mark>", "")).doesNotContain("<", ">"));
  }

  @Test
  void onlyTheBeginningOfAVeryLongSearchIsUsed() {
    var results = search("backup ".repeat(1) + "zeppelin ".repeat(10_000));

    assertThat(results.words()).hasSizeLessThanOrEqualTo(Search.MAX_LENGTH);
    assertThat(slugs(results)).containsExactly("running");
  }

  @Test
  void aLongSentenceIsCutAroundTheWord() {
    var body = "many words ".repeat(100) + "needle" + " and more".repeat(100);
    var haystack = new SmallSite().page("a", "en", "Hay", "Summary.", body).snapshot();

    var passage =
        search.search(haystack, "en", "needle", Answers.none()).hits().getFirst().passageHtml();
    assertThat(passage).hasSizeBetween(100, 300).startsWith("…").endsWith("…");
    assertThat(passage).contains(" <mark>needle</mark> ");
  }

  @Test
  void aPassageBeginsWithAWordAndEndsWithItsLine() {
    var pumps =
        new SmallSite()
            .page("a", "en", "A", "A.", "Ask “What for?”, which saves a needle. More.")
            .page("b", "en", "B", "B.", "To thread · Who\nFinance · Another line.")
            .snapshot();

    assertThat(passage(pumps, "needle")).isEqualTo("…which saves a <mark>needle</mark>.");
    assertThat(passage(pumps, "thread")).isEqualTo("To <mark>thread</mark> · Who");
  }

  @Test
  void aPassageIsNotLookedForWhereHardlyAnybodyReads() {
    var body = "Many words. ".repeat(5_000) + "A needle.";
    var haystack = new SmallSite().page("a", "en", "Hay", "Summary.", body).snapshot();

    var hit = search.search(haystack, "en", "needle", Answers.none()).hits().getFirst();
    assertThat(hit.passageHtml()).isEqualTo("Summary.");
  }

  @Test
  void aSiteWithoutPagesFindsNothing() {
    var empty = new SmallSite().asks("role", "finance", "it").snapshot();
    var results = search.search(empty, "en", "cost", Answers.none());

    assertThat(results.hits()).isEmpty();
    assertThat(results.isNearest()).isTrue();
  }

  @Test
  void wordsInQuotesMustStandSideBySide() {
    assertThat(slugs(search("\"small server\""))).containsExactlyInAnyOrder("cost", "running");
    assertThat(slugs(search("\"back up the database\""))).containsExactly("running");
    assertThat(search("\"back up the database\"").isLoose()).isFalse();
  }

  @Test
  void wordsInQuotesThatStandApartAreFoundApartAndThatIsSaid() {
    var results = search("\"database server\"");

    assertThat(results.isLoose()).isTrue();
    assertThat(slugs(results)).first().isEqualTo("running");
  }

  @Test
  void wordsWrittenAsOneOrAsTwoAreTheSame() {
    var phones =
        new SmallSite()
            .page("eight", "en", "iPhone 8", "A phone.", "It has wifi.")
            .page("other", "en", "Another phone", "A phone.", "It has no radio.")
            .snapshot();

    assertThat(search.search(phones, "en", "iphone8", Answers.none()).hits().getFirst().page().id())
        .hasToString("eight");
    assertThat(search.search(phones, "en", "wi fi", Answers.none()).hits().getFirst().page().id())
        .hasToString("eight");
  }

  @Test
  void aPagePastItsReviewDateRanksLightlyLower() {
    var some =
        new SmallSite()
            .page("old", "en", "Pumps", "S.", "All about the pump.")
            .overdue()
            .page("fresh", "en", "Pumps", "S.", "Words on the pump.")
            .page("weak", "en", "Hoses", "S.", "They go with a pump.");
    for (int other = 0; other < 20; other++) {
      some.page("other-" + other, "en", "Valves", "S.", "They close.");
    }
    var pumps = some.snapshot();
    var hits = search.weigh(pumps, "en", "pump", Answers.none()).hits();

    assertThat(hits)
        .extracting(hit -> hit.hit().page().id().slug())
        .containsExactly("fresh", "old", "weak");
    assertThat(hits.get(1).weights()).last().isEqualTo(new Weight(What.OVERDUE, -0.1));
    assertThat(hits.getFirst().hit().score() - hits.get(1).hit().score())
        .isCloseTo(0.1, within(1e-6));
    assertThat(hits.getFirst().weights()).extracting(Weight::what).doesNotContain(What.OVERDUE);
  }

  @Test
  void ofPagesThatMatchAsWellTheOneChangedLastStandsFirst() {
    var pumps =
        new SmallSite()
            .page("older", "en", "Pumps", "S.", "All about the pump.")
            .aYearOld()
            .page("newer", "en", "Pumps", "S.", "Words on the pump.")
            .snapshot();

    var hits = search.weigh(pumps, "en", "pump", Answers.none()).hits();

    assertThat(hits)
        .extracting(hit -> hit.hit().page().id().slug())
        .containsExactly("newer", "older");
    assertThat(hits.get(0).weights()).contains(new Weight(What.FRESH, 0.05));
    assertThat(hits.get(1).weights()).contains(new Weight(What.FRESH, 0.025));
  }

  @Test
  void aPageWithoutATextIsFoundByItsTitle() {
    assertThat(slugs(search("nothing"))).containsExactly("nothing");
  }

  @Test
  void pagesThatReadTheSameAreShownOnce() {
    var text =
        """
        A pump lifts what would rather lie still. How much it can lift depends on the height, on \
        the pipe and on what flows in it: cold water is easy, hot oil is not, and sand ends every \
        pump that was not made for it. So write down these three before you ask anybody for an \
        offer, and ask each of them what happens on the day on which it stands still.
        """;
    var doubled =
        new SmallSite()
            .page("one", "en", "Pumps", "S.", text)
            .page("same", "en", "Pumps again", "S.", text)
            .page("other", "en", "Other pumps", "S.", "A pump is another thing.")
            .snapshot();
    var hits = search.search(doubled, "en", "pumps", Answers.none()).hits();

    assertThat(hits).hasSize(2);
    assertThat(hits)
        .filteredOn(hit -> !hit.alike().isEmpty())
        .singleElement()
        .satisfies(hit -> assertThat(hit.alike()).hasSize(1));
  }

  @Test
  void thingsThatShareAFewWordsOfTextButNoNameStayApart() {
    String said = "In-ear headphones, 12 to 22k Hz, 3.5 mm plug.";
    var shop =
        new SmallSite()
            .page("one", "en", "Headphones SHE2640 for runners", "S.", said)
            .page("two", "en", "Headphones SHE2641 with a microphone", "S.", said)
            .page("again", "en", "Headphones SHE2641 with a microphone", "S.", said)
            .snapshot();

    var hits = search.search(shop, "en", "in-ear headphones", Answers.none()).hits();

    assertThat(hits).hasSize(2);
    assertThat(hits).flatExtracting(Hit::alike).hasSize(1);
  }

  @Test
  void everyFacetLeadsToAsManyPagesAsItSays() {
    var sample = TestContent.sample(new LikelihoodsPart(), new PageIndexPart());
    var results = search.search(sample, "en", "buyers", Answers.none());

    assertThat(results.facets()).isNotEmpty();
    for (Facet facet : results.facets()) {
      var narrowed = search.search(sample, "en", "buyers", Answers.none(), facet.narrowing());
      assertThat(narrowed.isNearest()).isFalse();
      assertThat(narrowed.hits()).isNotEmpty();
      assertThat(facet.pages()).isPositive().isLessThan(results.found());
      assertThat(narrowed.found()).isEqualTo(facet.pages());
      assertThat(shown(narrowed)).isEqualTo(narrowed.isCut() ? Search.MAX_HITS : facet.pages());
      assertThat(narrowed.hits())
          .allSatisfy(hit -> assertThat(facet.narrowing().admits(hit.page())).isTrue());
    }
  }

  private static int shown(Results results) {
    return results.hits().stream().mapToInt(hit -> 1 + hit.alike().size()).sum();
  }

  @Test
  void facetsCountNeitherWhatIsTooWeakToBeShownNorOnlyTheFirstTen() {
    var many = new SmallSite().asks("role", "finance", "it");
    for (int number = 0; number < 30; number++) {
      String mark = number % 2 == 0 ? "role.finance: fits" : "role.it: fits";
      many.add("pump-" + number, "en", "Pump " + number, "A pump.", "", List.of(), mark);
    }
    many.add("yard", "en", "The yard", "A yard.", "x ".repeat(400) + "pump", List.of());
    many.add("house", "en", "The house", "A house.", "It has a door.", List.of());
    var snapshot = many.snapshot();

    var results = search.search(snapshot, "en", "small pump", Answers.none());

    assertThat(results.found()).isEqualTo(30);
    assertThat(results.hits()).hasSize(Search.MAX_HITS);
    assertThat(results.hasMore()).isTrue();
    var more =
        search.search(
            snapshot, "en", "small pump", Answers.none(), new Wanted(Narrowing.NONE, 30, false));
    assertThat(more.hits()).hasSize(30).startsWith(results.hits().toArray(Hit[]::new));
    assertThat(more.hasMore()).isFalse();
    assertThat(results.facets()).extracting(Facet::pages).containsExactly(15, 15);
    for (Facet facet : results.facets()) {
      var narrowed = search.search(snapshot, "en", "small pump", Answers.none(), facet.narrowing());
      assertThat(narrowed.found()).isEqualTo(15);
    }
  }

  @Test
  void aPageThatHelpedOthersCountsForTheNextQuestionToo() {
    var pumps =
        new SmallSite()
            .asks("role", "finance", "it")
            .add("cost", "en", "Pump", "A pump.", "", List.of(), "role.finance: fits")
            .add("setup", "en", "Pump", "A pump.", "", List.of(), "role.it: fits");
    var cell = OutcomeCell.page(LocalDate.EPOCH, OutcomeCell.Kind.READ, "cost");

    assertThat(search.search(pumps.snapshot(), "en", "pump", Answers.none()).next()).isPresent();
    pumps.learning(Learnt.of(List.of(Map.entry(cell, 2000.0))));
    assertThat(search.search(pumps.snapshot(), "en", "pump", Answers.none()).next()).isEmpty();
  }

  @Test
  void wordsOfEverySentenceAreNotMarked() {
    var pumps =
        new SmallSite()
            .page("a", "en", "Pumps", "A.", "We ask what you do. How much we do costs us much.")
            .page("b", "en", "Filters", "B.", "We ask what you want.")
            .page("c", "en", "Hoses", "C.", "Ask us, we know.")
            .snapshot();

    assertThat(passage(pumps, "We ask you: how much does it cost us?"))
        .isEqualTo("How much we do <mark>costs</mark> us much.");
    assertThat(passage(pumps, "what do we ask"))
        .contains("<mark>", "sk</mark>")
        .doesNotContain(">We");
  }

  private String passage(Snapshot snapshot, String words) {
    return search.search(snapshot, "en", words, Answers.none()).hits().getFirst().passageHtml();
  }

  @Test
  void whatWouldLeaveNoPageIsNotNarrowed() {
    var narrowing = Narrowing.NONE.to(BuyingJob.CONSENSUS);
    var results = search.search(site, "en", "server", answers(site, ""), narrowing);

    assertThat(results.narrowing()).isEqualTo(Narrowing.NONE);
    assertThat(results.hits()).isNotEmpty();
  }

  @Test
  void pagesNearToOneAreOthers() {
    var sample = TestContent.sample(new LikelihoodsPart(), new PageIndexPart());
    var page = sample.pages("en").getFirst();

    assertThat(search.related(sample, "en", page, 3)).hasSize(3).doesNotContain(page);
  }

  @Test
  void aBuyersSentenceOfTenThousandLettersIsAnswered() {
    assertThat(search("how much is the server ".repeat(500)).hits()).isNotEmpty();
  }
}
