package org.usher.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usher.content.PageId;
import org.usher.content.Snapshot;
import org.usher.content.TestContent;
import org.usher.question.Answers;
import org.usher.question.QuestionId;

/// The sample site leads buyers to the page they need, and finds it by the words they use.
class RelevanceTests {

  private static final Snapshot SITE =
      TestContent.sample(new LikelihoodsPart(), new PageIndexPart());

  private final Guide guide = new Guide();
  private final Search search = new Search();

  /// Six buyers, what each would answer if asked, and the page written for them.
  private static final String BUYERS =
      """
      role=finance&today=convince&size=medium&say=decide,        what-it-costs
      role=it&today=setup&hosting=own&size=medium,               running-usher
      role=security&today=check&hosting=own&size=large,          security
      role=sales&today=improve&worry=slow&process=mailbox,       speed-to-lead
      role=marketing&today=write&source=search&timing=running,   writing-pages
      role=buyer&today=understand,                               how-you-are-treated
      role=leader&today=convince&worry=quarrel&say=decide,       shared-promise
      role=security&today=compare&size=medium&say=advise,        security-answers
      role=marketing&today=understand&worry=few&source=ads,      attribution
      """;

  @ParameterizedTest
  @CsvSource(textBlock = BUYERS)
  void eachBuyerHasAnotherBestPage(String answers, String wanted) {
    var best = guide.guide(SITE, "en", SmallSite.answers(SITE, answers)).matches().getFirst();

    assertThat(best.page().id().slug()).isEqualTo(wanted);
    assertThat(best.because()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(textBlock = BUYERS)
  void whoOnlyAnswersWhatIsAskedIsLedThere(String answers, String wanted) {
    var known = SmallSite.answers(SITE, answers);
    var given = Answers.none();
    var guidance = guide.guide(SITE, "en", given);
    while (guidance.next().isPresent()) {
      given = answered(guidance.next().get().question().id(), known, given);
      guidance = guide.guide(SITE, "en", given);
    }

    assertThat(guidance.matches())
        .extracting(match -> match.page().id().slug())
        .first()
        .isEqualTo(wanted);
    assertThat(given.asked()).hasSizeLessThanOrEqualTo(5);
  }

  private static Answers answered(QuestionId asked, Answers known, Answers given) {
    return known.isAsked(asked) && !known.isSkipped(asked)
        ? given.with(asked, known.to(asked).getFirst())
        : given.skipping(asked);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          hardest=problem&worry=blind,                spin-selling
          hardest=problem&worry=poor&process=crm,     solution-selling
          hardest=worth&size=small,                   neat-selling
          hardest=people&size=large,                  meddic
          hardest=hurried&timing=open,                snap-selling
          hardest=known&selling=talk,                 challenger-sale
          hardest=product&selling=mixed,              customer-centric-selling
          hardest=product&source=events&worry=blind,  conceptual-selling
          hardest=silent&source=outbound,             sandler
          source=search&worry=few,                    inbound-selling
          """)
  void aSellersTroubleLeadsToTheMethodThatTreatsIt(String answers, String wanted) {
    var known = SmallSite.answers(SITE, "role=sales&today=improve&" + answers);

    assertThat(guide.guide(SITE, "en", known).matches().getFirst().page().id().slug())
        .isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          how much does it cost,                  what-it-costs
          whats the price,                        what-it-costs
          pricng,                                 what-it-costs
          leads go cold,                          speed-to-lead
          respond to enquiries faster,            speed-to-lead
          backup,                                 running-usher
          how do I install this thing,            running-usher
          gdpr,                                   consent-and-law
          double opt-in,                          consent-and-law
          do you track me,                        how-you-are-treated
          can I stay anonymous,                   how-you-are-treated
          delete my data,                         privacy
          encryption,                             security
          secuirty,                               security
          single sign on,                         security
          alternatives,                           not-for-you-if
          chatbot,                                not-for-you-if
          my boss needs convincing,               making-the-case
          business case,                          making-the-case
          how are points calculated,              lead-scoring
          lead scroing,                           lead-scoring
          sales says our leads are rubbish,       working-with-verdicts
          what do I read before the first call,   the-handoff
          google analytics without cookies,       measuring-without-tracking
          how many questions should I ask,        asking-questions
          how to write a good page,               writing-pages
          markdown,                               writing-pages
          what is usher,                          how-it-works
          nobody fills in our form,               self-service-buying
          too few leads,                          self-service-buying
          how much,                               what-it-costs
          licence fee,                            what-it-costs
          how fast should we call back,           speed-to-lead
          we answer too late,                     speed-to-lead
          gdrp,                                   consent-and-law
          instal,                                 running-usher
          bakcup,                                 running-usher
          sso,                                    security
          convince my boss,                       making-the-case
          what do you store about me,             privacy
          too many questions,                     asking-questions
          anonimous,                              how-you-are-treated
          explain the score,                      lead-scoring
          rejecting bad leads,                    working-with-verdicts
          spin,                                   spin-selling
          who is the economic buyer,              meddic
          they go silent after the quotation,     sandler
          first touch or last touch,              attribution
          payback,                                value-example
          how long does it take to set up,        effort
          what is a b2 lead,                      fit-and-engagement
          agreement between marketing and sales,  shared-promise
          is cold e-mail legal in the uk,         consent-uk-us
          do you have soc 2,                      security-answers
          we already have a form,                 objections
          how much time will my team spend on this, effort
          minimum ram and cpu,                    running-usher
          does chatgpt make this obsolete,        objections
          how do i persuade the it department,    making-the-case
          can i phone people who downloaded something, consent-and-law
          """)
  void aSearchHasThePageAmongTheFirstThree(String words, String wanted) {
    var hits = search.search(SITE, "en", words, Answers.none()).hits().stream().limit(3);

    assertThat(hits).extracting(hit -> hit.page().id().slug()).contains(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          was kostet das,                        what-it-costs
          preis,                                 what-it-costs
          lizenzgebühren,                        what-it-costs
          lohnt sich das überhaupt,              what-it-costs
          wie schnell muss man zurückrufen,      speed-to-lead
          anfragen bleiben liegen,               speed-to-lead
          rückruf dauert zu lang,                speed-to-lead
          dsgvo,                                 consent-and-law
          dsvgo,                                 consent-and-law
          dürfen wir einfach anrufen,            consent-and-law
          einwiligung,                           consent-and-law
          newsletter erlaubt,                    consent-and-law
          datenschutz,                           privacy
          meine daten löschen,                   privacy
          was speichert ihr über mich,           privacy
          datenschuzt,                           privacy
          bin ich anonym,                        how-you-are-treated
          spioniert ihr mich aus,                how-you-are-treated
          warum wollt ihr das wissen,            how-you-are-treated
          lead scoring,                          lead-scoring
          wie kommt die note zustande,           lead-scoring
          punkte vergeben,                       lead-scoring
          bewertung von leads,                   lead-scoring
          gibt es was besseres,                  not-for-you-if
          nachteile,                             not-for-you-if
          brauchen wir ein crm,                  not-for-you-if
          single sign-on,                        not-for-you-if
          funktionsweise,                        how-it-works
          keiner füllt das formular aus,         self-service-buying
          zu wenig leads,                        self-service-buying
          kunden wollen nicht mit uns reden,     self-service-buying
          was sieht der vertrieb von mir,        the-handoff
          übergabe vertrieb,                     the-handoff
          slack,                                 the-handoff
          ruft mich dann jemand an,              how-you-are-treated
          was ist usher überhaupt,               how-it-works
          """)
  void aGermanSearchHasThePageAmongTheFirstThree(String words, String wanted) {
    var hits = search.search(SITE, "de", words, Answers.none()).hits().stream().limit(3);

    assertThat(hits).extracting(hit -> hit.page().id().slug()).contains(wanted);
  }

  @Test
  void whatIsFoundShowsTheWordsInASentenceOfThePage() {
    var results = search.search(SITE, "en", "backup", Answers.none());

    assertThat(results.hits().getFirst().passageHtml()).contains("<mark>");
  }

  @Test
  void everyPageCanBeFoundByItsTitle() {
    assertThat(SITE.pages("en"))
        .allSatisfy(page -> assertThat(first(page.title())).isEqualTo(page.id()));
  }

  private PageId first(String words) {
    return search.search(SITE, "en", words, Answers.none()).hits().getFirst().page().id();
  }
}
