package org.usher.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.usher.engagement.BuyersSite.COST;
import static org.usher.engagement.BuyersSite.address;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.filter.RequestContextFilter;
import org.usher.matching.FoundBy;

class ReadingTests {

  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  private final Clock clock = Clock.fixed(NINE.plusSeconds(60), ZoneOffset.UTC);
  private final Counters counters = new Counters(new RareWords(), clock);
  private final Visits visits =
      new Visits(List.of(new Bots(), new Prefetches(), new SignedIn()), counters);
  private final List<Object> told = new ArrayList<>();
  private final MockMvc browser =
      MockMvcBuilders.standaloneSetup(
              new ReadingController(visits, new WordsBefore(), told::add, clock))
          .addFilters(new RequestContextFilter())
          .build();
  private final MockHttpSession session = new MockHttpSession();
  private final Visit visit = new Visit();
  private String view = "";

  @BeforeEach
  void aVisitorReadsAPage() {
    session.setAttribute(Visits.ATTRIBUTE, visit);
    visit.show(address("/p/cost"), List.of(), BuyersSite.snapshot(), NINE);
    view = visit.view(COST).orElseThrow().value();
  }

  @Test
  void aBrowserTellsWhatWasRead() throws Exception {
    tell(fromOurPage(reading(42.5, 0.8)));

    assertThat(told().visibleSeconds()).isEqualTo(42.5);
    assertThat(told().depth()).isEqualTo(0.8);
    assertThat(counters.take(10))
        .extracting(addition -> addition.cell().cell())
        .containsExactly(new Cell(Counted.READ, "cost"));
  }

  @Test
  void itIsTakenDownOnce() throws Exception {
    tell(fromOurPage(reading(42, 0.8)));
    tell(fromOurPage(reading(50, 1)));

    assertThat(told().visibleSeconds()).isEqualTo(42);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"VIEW\"",
        "{",
        "{\"view\":\"VIEW\"}",
        "{\"view\":\"VIEW\",\"seconds\":\"42\",\"depth\":1}",
        "{\"view\":\"VIEW\",\"seconds\":null,\"depth\":1}",
        "{\"view\":\"VIEW\",\"seconds\":-1,\"depth\":1}",
        "{\"view\":\"VIEW\",\"seconds\":3601,\"depth\":1}",
        "{\"view\":\"VIEW\",\"seconds\":1e999,\"depth\":1}",
        "{\"view\":\"VIEW\",\"seconds\":1e99999999,\"depth\":1}",
        "{\"view\":\"VIEW\",\"seconds\":NaN,\"depth\":1}",
        "{\"view\":\"VIEW\",\"seconds\":42,\"depth\":1.01}",
        "{\"view\":\"VIEW\",\"seconds\":42,\"depth\":-0.1}",
        "{\"view\":\"VIEW\",\"seconds\":{\"a\":1},\"depth\":1}",
        "{\"view\":[\"VIEW\"],\"seconds\":42,\"depth\":1}",
        "{\"view\":7,\"seconds\":42,\"depth\":1}",
        "{\"view\":\"no such view\",\"seconds\":42,\"depth\":1}",
        "{\"view\":\"VIEW\",\"seconds\":42,\"depth\":1",
        "\u0000\u0001\uFFFF",
        "<script>alert(1)</script>"
      })
  void anythingElseIsIgnoredAndAnsweredTheSame(String body) throws Exception {
    tell(fromOurPage(body.replace("VIEW", view)));

    assertNothingTold();
  }

  @Test
  void aBodyThatIsTooLongOrTooDeepIsIgnored() throws Exception {
    tell(fromOurPage(reading(42, 1).replace("}", "," + " ".repeat(1024) + "\"x\":1}")));
    tell(fromOurPage("[".repeat(1000)));
    tell(fromOurPage("x".repeat(1_000_000)));

    assertNothingTold();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "none", ""})
  void otherSitesAreNotBelieved(String site) throws Exception {
    tell(request(reading(42, 1)).session(session).header("Sec-Fetch-Site", site));

    assertNothingTold();
  }

  @Test
  void whoDoesNotSayFromWhereIsNotBelieved() throws Exception {
    tell(request(reading(42, 1)).session(session));

    assertNothingTold();
  }

  @Test
  void withoutASessionNothingIsTakenDownAndNoneIsMade() throws Exception {
    var request =
        browser
            .perform(request(reading(42, 1)).header("Sec-Fetch-Site", "same-origin"))
            .andExpect(status().isNoContent())
            .andExpect(header().doesNotExist("Set-Cookie"))
            .andReturn()
            .getRequest();

    assertThat(request.getSession(false)).isNull();
    assertNothingTold();
  }

  @Test
  void aBotInASessionIsNotBelieved() throws Exception {
    tell(
        post("/engagement/read")
            .content(reading(42, 1))
            .session(session)
            .header("Sec-Fetch-Site", "same-origin")
            .header("User-Agent", "Googlebot/2.1"));

    assertNothingTold();
  }

  @Test
  void whoAsksForPrivacyIsNotCounted() throws Exception {
    tell(fromOurPage(reading(42, 1)).header("Sec-GPC", "1"));

    assertThat(told().isRead()).isTrue();
    assertThat(counters.take(10)).isEmpty();
  }

  @Test
  void aWordIsToldOnceFiveVisitsTypedItBeforeTheyChoseTheSamePage() throws Exception {
    for (String other : List.of("", " of Ann Example", " plan", " plans")) {
      readAfterTyping("tariff" + other);
    }
    assertThat(wordsTold()).isEmpty();

    readAfterTyping("Tariff!");
    readAfterTyping("which tariff");

    assertThat(wordsTold())
        .containsExactly(new PageFoundBy(COST, "tariff", 5), new PageFoundBy(COST, "tariff", 1));
  }

  @Test
  void oneVisitThatReadsAPageAgainAndAgainTellsNoWords() throws Exception {
    var restless = new Visit();
    for (int times = 0; times < 10; times++) {
      readAfterTyping("zanzibar", restless);
    }

    assertThat(wordsTold()).isEmpty();
  }

  @Test
  void theWordsOfWhoAsksForPrivacyAreNotEvenCountedTowardsEnough() throws Exception {
    for (int visits = 0; visits < 10; visits++) {
      session.setAttribute(Visits.ATTRIBUTE, typing("tariff", new Visit()));
      tell(fromOurPage(reading(42, 0.8)).header("Sec-GPC", "1"));
    }

    assertThat(wordsTold()).isEmpty();
  }

  private void readAfterTyping(String words) throws Exception {
    readAfterTyping(words, new Visit());
  }

  private void readAfterTyping(String words, Visit another) throws Exception {
    session.setAttribute(Visits.ATTRIBUTE, typing(words, another));
    tell(fromOurPage(reading(42, 0.8)));
  }

  private Visit typing(String words, Visit another) {
    for (String shown : List.of("/", "/search?q=" + words, "/p/cost")) {
      another.show(address(shown), List.of(), BuyersSite.snapshot(), NINE);
    }
    view = another.view(COST).orElseThrow().value();
    return another;
  }

  private List<Object> wordsTold() {
    return told.stream().filter(FoundBy.class::isInstance).toList();
  }

  @Test
  void onlyPostIsAnswered() throws Exception {
    browser.perform(get("/engagement/read")).andExpect(status().isMethodNotAllowed());
  }

  private void tell(MockHttpServletRequestBuilder request) throws Exception {
    browser.perform(request).andExpect(status().isNoContent()).andExpect(content().string(""));
  }

  private MockHttpServletRequestBuilder fromOurPage(String body) {
    return request(body).session(session).header("Sec-Fetch-Site", "same-origin");
  }

  private static MockHttpServletRequestBuilder request(String body) {
    return post("/engagement/read")
        .content(body)
        .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0");
  }

  private String reading(double seconds, double depth) {
    return "{\"view\":\"%s\",\"seconds\":%s,\"depth\":%s}".formatted(view, seconds, depth);
  }

  private PageVisit told() {
    return visit.facts().pages().getFirst();
  }

  private void assertNothingTold() {
    assertThat(told().visibleSeconds()).isZero();
    assertThat(told().depth()).isZero();
    assertThat(counters.take(10)).isEmpty();
  }
}
