package org.usher.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.usher.content.Snapshot;
import org.usher.content.TestContent;
import org.usher.question.Answers;
import org.usher.question.QuestionId;

/// On the sample site: what its visitors may type, and what its questions may hear.
class UnderstandingTests {

  private static final Snapshot SITE =
      TestContent.sample(new LikelihoodsPart(), new PageIndexPart());

  private final Understanding understanding = new Understanding();

  private List<String> heard(String words, String answers) {
    return heard("en", words, answers, Set.of());
  }

  private List<String> heard(
      String language, String words, String answers, Set<QuestionId> dropped) {
    return understanding
        .hear(SITE, language, words, SmallSite.answers(SITE, answers), dropped)
        .stream()
        .map(one -> one.question().id().value() + "=" + one.option().id().value())
        .toList();
  }

  @Test
  void aSentenceAnswersSeveralQuestions() {
    assertThat(heard("we're forty people and finance asks what it costs", ""))
        .contains("role=finance", "today=convince", "size=small");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          we are forty people,            small
          we are 40,                      small
          fifty employees,                small
          51 staff,                       medium
          two hundred and fifty people,   medium
          '1,200 people',                 large
          about a thousand employees,     large
          a dozen of us,                  small
          """)
  void aNumberOfPeopleIsASize(String words, String size) {
    assertThat(heard(words, "")).contains("size=" + size);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          forty pages
          the law of 2018
          24 hours a day
          """)
  void aNumberOfOtherThingsIsNot(String words) {
    assertThat(heard(words, "")).noneMatch(answer -> answer.startsWith("size"));
  }

  @Test
  void aMisspeltWordIsStillHeard() {
    assertThat(heard("I am the finanace controler", "")).contains("role=finance");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not finance", "not from finance", "I am not in the finance team"})
  void whatIsDeniedIsNotHeard(String words) {
    assertThat(heard(words, "")).doesNotContain("role=finance");
  }

  @Test
  void whatIsDeniedInGermanIsNotHeard() {
    assertThat(heard("de", "aus der Finanzabteilung", "", Set.of())).contains("role=finance");
    assertThat(heard("de", "nicht aus der Finanzabteilung", "", Set.of()))
        .doesNotContain("role=finance");
  }

  @Test
  void whatFollowsTheDenialIsHeard() {
    assertThat(heard("not from sales but from finance", "")).contains("role=finance");
  }

  @Test
  void anAnswerThatWasDroppedIsNotHeardAgainAndTheOthersAre() {
    var dropped = Set.of(new QuestionId("size"));

    assertThat(heard("en", "we're forty people and finance asks", "", dropped))
        .contains("role=finance")
        .noneMatch(answer -> answer.startsWith("size"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          wir sind vierzig,                        small
          wir sind elf Leute,                      small
          fünfundzwanzig von uns,                  small
          dreizehn Mitarbeiter,                    small
          zweihundertfünfzig Mitarbeiter,          medium
          zweihundertundfünfzig Mitarbeiter,       medium
          eintausendzweihundert Mitarbeiter,       large
          1.200 Mitarbeiter,                       large
          """)
  void aGermanNumberOfPeopleIsASize(String words, String size) {
    assertThat(heard("de", words, "", Set.of())).contains("size=" + size);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eine Frage", "hundertfach", "tausendundeine Nacht", "rund um die Uhr"})
  void aWordThatOnlyLooksLikeANumberIsNone(String words) {
    assertThat(heard("de", words, "", Set.of())).noneMatch(answer -> answer.startsWith("size"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          our reps call back too late,                                  worry=slow
          leads land in a shared inbox,                                 process=mailbox
          everything goes into HubSpot,                                 process=crm
          we sell through resellers in 12 countries,                    selling=partners
          prospects ghost us after the quote,                           hardest=silent
          data must stay in the EU,                                     hosting=europe
          'just looking around, no hurry',                              timing=open
          """)
  void whatIsAskedOfSomeOnlyIsHeardAsLongAsNothingSpeaksAgainstIt(String words, String answer) {
    assertThat(heard(words, "")).containsExactly(answer);
    assertThat(heard(words, "role=-")).containsExactly(answer);
    assertThat(heard(words, "role=buyer&timing=year")).isEmpty();
  }

  @Test
  void whatTheSentenceItselfSpeaksAgainstIsNotHeard() {
    assertThat(heard("controller here, enquiries land in a shared inbox", ""))
        .containsExactly("role=finance");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          we don't have enough leads,                 worry=few
          we don’t have enough leads,                 worry=few
          nobody fills in the form,                   worry=forms
          we want no tracking,                        hosting=least
          """)
  void whatAWayOfSayingDeniesIsHeardWhereItIsDenied(String words, String answer) {
    assertThat(heard(words, "")).contains(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"we have enough leads", "we fill in forms for them", "tracking and cookies"})
  void whatAWayOfSayingDeniesIsNotHeardWhereItIsSaid(String words) {
    assertThat(heard(words, "")).doesNotContain("worry=few", "worry=forms", "hosting=least");
  }

  @Test
  void whatIsPartOfSomethingThatSaysMoreIsNotHeardAlone() {
    assertThat(heard("de", "Marketing und Vertrieb streiten sich", "", Set.of()))
        .containsExactly("worry=quarrel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"my managing director asks", "our auditor was here"})
  void somebodyOfTheirsIsNotTheBuyer(String words) {
    assertThat(heard(words, "")).noneMatch(answer -> answer.startsWith("role"));
  }

  @Test
  void wordsThatMeanTheSameOnTheSiteAreHeardToo() {
    assertThat(heard("what is the fee", "")).containsExactly("today=convince");
  }

  @Test
  void whatTellsLittleIsHeardInAllItsWordsOnly() {
    assertThat(heard("how does it work", "")).containsExactly("today=understand");
    assertThat(heard("I work in a museum", "")).isEmpty();
  }

  @Test
  void aWordInCapitalsIsNotTheWordOfEverySentence() {
    assertThat(heard("I am from IT", "")).containsExactly("role=it");
    assertThat(heard("I AM FROM IT", "")).isEmpty();
    assertThat(heard("what is it", "")).doesNotContain("role=it");
  }

  @Test
  void aGermanWordIsHeardInTheWordsThatBeginWithIt() {
    assertThat(heard("de", "ich bin Marketingleiterin", "", Set.of()))
        .containsExactly("role=marketing");
  }

  @Test
  void whatWasAskedAlreadyIsNotOfferedAgain() {
    assertThat(heard("finance, forty people", "role=it&size=-"))
        .noneMatch(answer -> answer.startsWith("role") || answer.startsWith("size"));
  }

  @Test
  void anythingTypedIsSafe() {
    assertThat(understanding.hear(SITE, "en", "x ".repeat(10_000), Answers.none(), Set.of()))
        .isEmpty();
    assertThat(understanding.hear(SITE, "en", "\"?!*(", Answers.none(), Set.of())).isEmpty();
    assertThat(understanding.hear(SITE, "en", "", Answers.none(), Set.of())).isEmpty();
  }
}
