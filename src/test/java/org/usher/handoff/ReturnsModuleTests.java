package org.usher.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.usher.content.PageId;
import org.usher.database.Transactions;
import org.usher.design.Address;
import org.usher.design.ScreenShown;
import org.usher.engagement.Facts;
import org.usher.engagement.PageVisit;
import org.usher.lead.EvidenceLine;
import org.usher.lead.LeadId;
import org.usher.lead.Sheet;
import org.usher.lead.Sheets;
import org.usher.lead.Way;
import org.usher.question.QuestionId;
import org.usher.visitor.BrowserCookie;
import org.usher.visitor.BrowserId;
import org.usher.visitor.Browsers;
import org.usher.visitor.Consents;
import org.usher.visitor.KeptRecord;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonalData;
import org.usher.visitor.Purpose;

/// Jana comes again, with the browser in which she agreed to be known again, or without.
@SpringBootTest
class ReturnsModuleTests {

  private static final String JANA = "jana.returns@pumps.example";
  private static final Map<String, String> HALF =
      said("role", "leader", "worry", "slow", "selling", "talk", "process", "mailbox");
  private static final Map<String, String> REST =
      said("size", "large", "say", "decide", "timing", "soon");

  @Autowired Handoffs handoffs;
  @Autowired Previews previews;
  @Autowired Returns returns;
  @Autowired StoredMemories memories;
  @Autowired Sheets sheets;
  @Autowired LaterVisits laterVisits;
  @Autowired People people;
  @Autowired Consents consents;
  @Autowired Browsers browsers;
  @Autowired BrowserCookie cookie;
  @Autowired Transactions transactions;
  @Autowired List<PersonalData> modules;
  @Autowired JdbcClient database;
  @Autowired ApplicationEventPublisher events;

  private final Map<String, String> answers = new LinkedHashMap<>();

  @BeforeEach
  void aFirstVisit() {
    people.find(JANA).ifPresent(people::erase);
    PumpsPortal.forgetAll(database);
    visits(Optional.empty());
  }

  @AfterEach
  void theVisitEnds() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void whoeverBecomesReadyOverTwoVisitsIsHandedOverOnceWithTheFactsOfBoth() {
    says(HALF);
    BrowserId browser = agrees(Wish.LATER, true, Set.of()).orElseThrow();
    assertThat(leads()).isZero();

    visits(Optional.of(browser));
    says(REST);
    opens("/p/what-it-costs");
    visits(Optional.of(browser));
    opens("/p/security");

    assertThat(leads()).isEqualTo(1);
    assertThat(onlySheet().isRaisedHand()).isFalse();
    assertThat(onlySheet().lines())
        .extracting(EvidenceLine::id)
        .contains("answer.role", "answer.timing");
    assertThat(memory().pages())
        .extracting(PageVisit::page)
        .containsExactly(new PageId("what-it-costs"), new PageId("security"));
  }

  @Test
  void theSameStepsOfAnUnknownBrowserChangeNothing() {
    says(HALF);
    agrees(Wish.LATER, true, Set.of());
    Facts before = memory();

    visits(Optional.empty());
    says(REST);
    opens("/p/security");

    assertThat(memory()).isEqualTo(before);
    assertThat(leads()).isZero();
  }

  @Test
  void withoutTheBoxThereIsNeitherIdNorRow() {
    says(HALF);

    assertThat(agrees(Wish.LATER, false, Set.of())).isEmpty();

    assertThat(count("visitor_browser") + count("handoff_memory")).isZero();
    assertThat(consents.has(jana(), Purpose.REMEMBER)).isFalse();
  }

  @Test
  void whoeverAsksForPrivacyIsNotKnown() {
    BrowserId browser = agrees(Wish.LATER, true, Set.of()).orElseThrow();

    Facts before = memory();

    visits(Optional.of(browser), true);
    says(HALF);
    says(REST);

    assertThat(memory()).isEqualTo(before);
    assertThat(leads()).isZero();
  }

  @Test
  void theRestOfTheVisitInWhichTheyAgreedIsNotALaterOne() {
    BrowserId browser = agrees(Wish.ANSWER, true, Set.of()).orElseThrow();
    brings(browser, false);
    Facts before = memory();

    opens("/p/security");

    assertThat(memory()).isEqualTo(before);
  }

  @Test
  void whatTheyStruckIsNotAddedByALaterVisitEither() {
    says(HALF);
    BrowserId browser = agrees(Wish.LATER, true, Set.of("answer.role")).orElseThrow();

    visits(Optional.of(browser));
    says(said("role", "leader", "size", "large"));

    assertThat(memory().answers().given())
        .containsKey(new QuestionId("size"))
        .doesNotContainKey(new QuestionId("role"));
  }

  @Test
  void whatTheyStrikeLaterIsTakenOutAgain() {
    BrowserId browser = agrees(Wish.ANSWER, true, Set.of()).orElseThrow();
    visits(Optional.of(browser));
    says(said("role", "leader"));
    opens("/p/security");
    assertThat(memory().pages()).hasSize(1);

    agrees(Wish.ANSWER, false, Set.of("page.security"));
    opens("/p/security");

    assertThat(memory().pages()).isEmpty();
    assertThat(memory().answers().given()).containsKey(new QuestionId("role"));
  }

  @Test
  void whatFollowsAfterSomebodyElseWroteFromTheSameBrowserIsNotAdded() {
    BrowserId browser = agrees(Wish.ANSWER, true, Set.of()).orElseThrow();
    visits(Optional.of(browser));
    opens("/p/security");

    handoffs.submit(form("bob.returns@pumps.example", Wish.ANSWER, false, Set.of()));
    opens("/p/what-it-costs");

    assertThat(memory().pages())
        .extracting(PageVisit::page)
        .containsExactly(new PageId("security"));
  }

  @Test
  void whoeverWasAnsweredAndAlsoAgreedToBeContactedIsHandedOverAgainOnlyWhenNothingIsOpen() {
    says(HALF);
    BrowserId browser = agrees(Wish.ANSWER, true, Set.of()).orElseThrow();
    assertThat(leads()).isEqualTo(1);

    visits(Optional.of(browser));
    says(REST);
    opens("/p/security");
    assertThat(leads()).as("one is open").isEqualTo(1);

    database.sql("update lead_lead set status = 'REJECTED', open_person_id = null").update();
    opens("/p/what-it-costs");
    assertThat(leads()).isEqualTo(2);
    opens("/p/neat-selling");
    assertThat(leads()).isEqualTo(2);
  }

  @Test
  void whoeverComesBackWhileSalesHasThemInHandIsShownWithTheSheetAsItWas() {
    says(said("role", "leader"));
    BrowserId browser = agrees(Wish.ANSWER, true, Set.of()).orElseThrow();
    Sheet frozen = onlySheet();
    String grade = grade();

    visits(Optional.of(browser));
    opens("/p/security");
    assertThat(steps()).as("not yet ready").doesNotContain("CAME_BACK");
    says(HALF);
    says(REST);
    opens("/p/what-it-costs");

    assertThat(leads()).isEqualTo(1);
    assertThat(steps()).containsOnlyOnce("CAME_BACK");
    assertThat(grade()).isNotEqualTo(grade);
    assertThat(steps()).contains("REGRADED");
    assertThat(onlySheet()).isEqualTo(frozen);
    assertThat(count("scoring_score")).as("the score that is judged").isEqualTo(1);
    assertThat(later().orElseThrow().lines())
        .extracting(EvidenceLine::id)
        .contains("answer.timing", "page.security", "page.what-it-costs")
        .doesNotContain("answer.role");
    assertThat(copies()).isEqualTo(1);
  }

  @Test
  void whatALaterVisitToldIsGoneWithTheAgreement() {
    says(said("role", "leader"));
    BrowserId browser = agrees(Wish.ANSWER, true, Set.of()).orElseThrow();
    String grade = grade();
    visits(Optional.of(browser));
    says(HALF);
    says(REST);
    assertThat(later()).isPresent();
    assertThat(isMarkedAsBack()).isTrue();

    consents.withdraw(jana(), Purpose.REMEMBER);

    assertThat(later()).isEmpty();
    assertThat(isMarkedAsBack()).isFalse();
    assertThat(grade()).isEqualTo(grade);
  }

  private boolean isMarkedAsBack() {
    return database
        .sql("select came_back_at is not null from lead_lead")
        .query(Boolean.class)
        .single();
  }

  @Test
  void ofWhoeverDidNotAgreeToBeContactedSalesHearsNothingMore() {
    says(HALF);
    BrowserId browser = agrees(Wish.ANSWER, true, Set.of()).orElseThrow();
    consents.withdraw(jana(), Purpose.FOLLOW_UP);

    visits(Optional.of(browser));
    says(REST);
    opens("/p/what-it-costs");

    assertThat(memory().pages()).isNotEmpty();
    assertThat(steps()).doesNotContain("CAME_BACK");
    assertThat(later()).isEmpty();
    assertThat(copies()).isZero();
  }

  @Test
  void aDecidedLeadIsNotTouchedByALaterVisit() {
    says(HALF);
    BrowserId browser = agrees(Wish.ANSWER, true, Set.of()).orElseThrow();
    database.sql("update lead_lead set status = 'WON'").update();

    visits(Optional.of(browser));
    says(REST);

    assertThat(steps()).doesNotContain("CAME_BACK");
  }

  @Test
  void whoeverTakesItBackIsKnownNoMoreAndNothingIsLeft() {
    BrowserId browser = agrees(Wish.ANSWER, true, Set.of()).orElseThrow();
    visits(Optional.of(browser));
    opens("/p/security");

    consents.withdraw(jana(), Purpose.REMEMBER);
    opens("/p/what-it-costs");
    visits(Optional.of(browser));
    opens("/p/security");

    assertThat(count("visitor_browser") + count("handoff_memory")).isZero();
  }

  @Test
  void pagesOpenedOnEarlierVisitsAreKnownToWhoAgreedAsLongAsTheyDo() {
    BrowserId browser = agrees(Wish.ANSWER, true, Set.of()).orElseThrow();
    visits(Optional.of(browser));
    opens("/p/security");

    visits(Optional.empty());
    assertThat(returns.opened()).as("without the cookie").isEmpty();
    visits(Optional.of(browser), true);
    assertThat(returns.opened()).as("who asks for privacy").isEmpty();
    visits(Optional.of(browser));
    assertThat(returns.opened()).containsExactly(new PageId("security"));

    opens("/p/security");
    agrees(Wish.ANSWER, false, Set.of("page.security"));
    opens("/");
    assertThat(returns.opened()).as("what they struck").isEmpty();
    opens("/p/security");
    visits(Optional.of(browser));
    assertThat(returns.opened()).as("struck for later visits too").isEmpty();
  }

  @Test
  void nobodysPagesAreKnownOnceTheyTakeItBack() {
    BrowserId browser = agrees(Wish.ANSWER, true, Set.of()).orElseThrow();
    visits(Optional.of(browser));
    opens("/p/security");
    visits(Optional.of(browser));
    assertThat(returns.opened()).isNotEmpty();

    consents.withdraw(jana(), Purpose.REMEMBER);
    opens("/");

    assertThat(returns.opened()).isEmpty();
  }

  @Test
  void whoeverIsErasedLeavesNeitherIdNorMemory() {
    BrowserId browser = agrees(Wish.ANSWER, true, Set.of()).orElseThrow();
    visits(Optional.of(browser));
    opens("/p/security");

    people.erase(jana());
    opens("/p/what-it-costs");

    assertThat(count("visitor_browser") + count("handoff_memory")).isZero();
  }

  @Test
  void theyCanSeeWhatIsKeptOfTheirVisits() {
    BrowserId browser = agrees(Wish.ANSWER, true, Set.of()).orElseThrow();
    visits(Optional.of(browser));
    opens("/p/security");

    assertThat(
            modules.stream()
                .flatMap(module -> module.about(jana()).stream())
                .filter(record -> record.kind().equals("handoff.memory"))
                .map(KeptRecord::values)
                .map(values -> values.get("answers")))
        .singleElement()
        .asString()
        .contains("security");
  }

  @Test
  void whatIsKeptIsSealed() {
    says(HALF);
    agrees(Wish.ANSWER, true, Set.of());

    byte[] kept = database.sql("select sealed from handoff_memory").query(byte[].class).single();

    assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("leader");
  }

  @Test
  void aFormThatIsSentTwiceLeavesOneIdAndNoneWhenItWasTakenBack() {
    Submission form = form(Wish.ANSWER, true, Set.of());
    Submitted.Received first = (Submitted.Received) handoffs.submit(form);
    assertThat(browsers.owner(first.browser().orElseThrow())).contains(jana());

    Submitted.Received again = (Submitted.Received) handoffs.submit(form);
    assertThat(browsers.owner(again.browser().orElseThrow())).contains(jana());
    assertThat(count("visitor_browser")).as("one browser").isEqualTo(1);

    browsers.forget(again.browser().orElseThrow());
    assertThat(consents.has(jana(), Purpose.REMEMBER)).isFalse();
    browsers.remember(jana(), "remember-1-en");

    consents.withdraw(jana(), Purpose.REMEMBER);
    assertThat(((Submitted.Received) handoffs.submit(form)).browser()).isEmpty();
    assertThat(count("visitor_browser")).isZero();
  }

  /// A visit begins.
  private void visits(Optional<BrowserId> browser) {
    visits(browser, false);
  }

  private void visits(Optional<BrowserId> browser, boolean asksForPrivacy) {
    answers.clear();
    var request = new MockHttpServletRequest();
    request.addHeader("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
    request.setSession(new MockHttpSession());
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    browser.ifPresent(id -> brings(id, asksForPrivacy));
    opens("/");
  }

  /// The next requests of the visit bring the cookie.
  private void brings(BrowserId browser, boolean asksForPrivacy) {
    var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    var request = (MockHttpServletRequest) attributes.getRequest();
    request.setCookies(new Cookie(cookie.name(), browser.value()));
    if (asksForPrivacy) {
      request.addHeader("Sec-GPC", "1");
    }
  }

  private void says(Map<String, String> more) {
    more.forEach((question, option) -> {
      answers.put(question, option);
      opens("/");
    });
  }

  private void opens(String path) {
    events.publishEvent(new ScreenShown(at(path), List.of()));
  }

  private Optional<BrowserId> agrees(Wish wish, boolean mayRemember, Set<String> struck) {
    return ((Submitted.Received) handoffs.submit(form(wish, mayRemember, struck))).browser();
  }

  private Submission form(Wish wish, boolean mayRemember, Set<String> struck) {
    return form(JANA, wish, mayRemember, struck);
  }

  private Submission form(String email, Wish wish, boolean mayRemember, Set<String> struck) {
    Preview preview = previews.at(at("/contact"));
    var kept =
        preview.lines().stream()
            .map(EvidenceLine::id)
            .filter(id -> !struck.contains(id))
            .collect(Collectors.toSet());
    var contact = new Contact("Jana Example", email, "", "Hello", Way.EMAIL, "", "", wish, true);
    return new Submission(preview, kept, contact, mayRemember);
  }

  private Facts memory() {
    return transactions.retrying(() -> memories.find(jana()).orElseThrow().facts());
  }

  private PersonId jana() {
    return people.find(JANA).orElseThrow();
  }

  private Address at(String path) {
    return new Address("en", "", path, new LinkedHashMap<>(answers));
  }

  private long leads() {
    return count("lead_lead");
  }

  private long count(String table) {
    return database.sql("select count(*) from " + table).query(Long.class).single();
  }

  private List<String> steps() {
    return database
        .sql("select kind from lead_step")
        .query((row, _) -> row.getString("kind"))
        .list();
  }

  private String grade() {
    return database.sql("select grade from lead_lead").query(String.class).single();
  }

  private long copies() {
    return count(
        "post_delivery where kind = 'handoff-later' and destination = 'copy:later'"
            + " and reference in (select cast(id as char) from lead_lead)");
  }

  private Optional<Later> later() {
    String id = database.sql("select id from lead_lead").query(String.class).single();
    return laterVisits.of(LeadId.parse(id).orElseThrow(), "en");
  }

  private Sheet onlySheet() {
    String id = database.sql("select id from lead_lead").query(String.class).single();
    return sheets.of(LeadId.parse(id).orElseThrow()).orElseThrow();
  }

  private static Map<String, String> said(String... pairs) {
    var said = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      said.put(pairs[i], pairs[i + 1]);
    }
    return said;
  }
}
