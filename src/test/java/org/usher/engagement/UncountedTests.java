package org.usher.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class UncountedTests {

  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

  private final Counters counters = new Counters(new RareWords(), Clock.systemUTC());
  private final Visits visits =
      new Visits(List.of(new Bots(), new Prefetches(), new SignedIn()), counters);
  private MockHttpServletRequest request = new MockHttpServletRequest();

  @BeforeEach
  void aVisitorWithASession() {
    request = new MockHttpServletRequest("GET", "/");
    request.addHeader("User-Agent", FIREFOX);
    request.setSession(new MockHttpSession());
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
  }

  @AfterEach
  void nobody() {
    RequestContextHolder.resetRequestAttributes();
    SecurityContextHolder.clearContext();
  }

  @Test
  void aVisitBeginsOnceAndGoesOn() {
    var visit = visits.begin();

    assertThat(visit).isPresent();
    assertThat(visits.begin()).isEqualTo(visit);
    assertThat(visits.current()).isEqualTo(visit);
    assertThat(counters.take(10)).hasSize(1).first().hasFieldOrPropertyWithValue("count", 1L);
  }

  @Test
  void withoutASessionThereIsNoVisitAndNoneIsMade() {
    request = new MockHttpServletRequest("GET", "/");
    request.addHeader("User-Agent", FIREFOX);
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

    assertThat(visits.begin()).isEmpty();
    assertThat(request.getSession(false)).isNull();
  }

  @Test
  void outsideARequestThereIsNoVisit() {
    RequestContextHolder.resetRequestAttributes();

    assertThat(visits.begin()).isEmpty();
    assertThat(visits.current()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36",
        "facebookexternalhit/1.1",
        "curl/8.5.0",
        "python-requests/2.32",
        "Mozilla/5.0 AppleWebKit/537.36; compatible; GPTBot/1.2; +https://openai.com/gptbot",
        "Mozilla/5.0 (compatible; YandexImages/3.0)",
        "Java/25.0.1",
        "Chrome-Lighthouse",
        " "
      })
  void botsAreNeverCounted(String agent) {
    request.removeHeader("User-Agent");
    request.addHeader("User-Agent", agent);

    assertNotCounted();
  }

  @Test
  void whoDoesNotSayWhoItIsIsNotCounted() {
    request.removeHeader("User-Agent");

    assertNotCounted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
            + " Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
        "Mozilla/5.0 (Linux; Android 14; CUBOT P80) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/140.0.0.0 Mobile Safari/537.36",
        "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Version/4.0 Chrome/140.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/500.0;]",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15"
            + " Mobile/15E148 [LinkedInApp]/9.30"
      })
  void peopleAreCounted(String agent) {
    request.removeHeader("User-Agent");
    request.addHeader("User-Agent", agent);

    assertThat(visits.begin()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-Purpose: prefetch",
        "Sec-Purpose: prefetch;prerender",
        "Sec-Purpose: Prefetch;Anonymous-Client-IP",
        "Purpose: prefetch",
        "X-Purpose: preview",
        "X-Moz: prefetch"
      })
  void whatIsFetchedAheadIsNeverCounted(String header) {
    var parts = header.split(": ");
    request.addHeader(parts[0], parts[1]);

    assertNotCounted();
  }

  @Test
  void headIsNeverCounted() {
    request.setMethod("HEAD");

    assertNotCounted();
  }

  @Test
  void signedInStaffIsNeverCounted() {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("someone", "", "ROLE_SELLER"));

    assertNotCounted();
  }

  @Test
  void whoSignsInDuringAVisitIsNoLongerFollowed() {
    visits.begin();
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("someone", "", "ROLE_SELLER"));

    assertThat(visits.current()).isEmpty();
  }

  @Test
  void anonymousIsNotSignedIn() {
    SecurityContextHolder.getContext()
        .setAuthentication(
            new AnonymousAuthenticationToken(
                "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));

    assertThat(visits.begin()).isPresent();
  }

  @Test
  void whoAsksForPrivacyHasAVisitAndIsNotCounted() {
    request.addHeader("Sec-GPC", "1");

    assertThat(visits.begin()).isPresent();
    visits.count(List.of(new Cell(Counted.READ, "cost")));
    assertThat(counters.take(10)).isEmpty();
  }

  private void assertNotCounted() {
    assertThat(visits.begin()).isEmpty();
    assertThat(visits.current()).isEmpty();
    assertThat(counters.take(10)).isEmpty();
  }
}
