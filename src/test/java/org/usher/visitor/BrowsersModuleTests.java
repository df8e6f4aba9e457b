package org.usher.visitor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.servlet.http.Cookie;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.usher.database.Transactions;

/// Browsers by which people are known again.
@ApplicationModuleTest
class BrowsersModuleTests {

  @Autowired Browsers browsers;
  @Autowired Consents consents;
  @Autowired People people;
  @Autowired Transactions transactions;
  @Autowired JdbcClient database;
  @Autowired Clock clock;
  @Autowired BrowserCookie cookie;

  @Test
  void anIdComesWithTheConsentAndOnlyItsDigestIsKept() throws Exception {
    PersonId ada = ada("digest@example.com");

    BrowserId id = browsers.remember(ada, "remember-1-en");

    assertThat(browsers.owner(id)).contains(ada);
    assertThat(consents.of(ada))
        .extracting(Consent::purpose, Consent::textVersion)
        .containsExactly(tuple(Purpose.REMEMBER, "remember-1-en-180d"));
    byte[] kept =
        database
            .sql("select id_hash from visitor_browser where person_id = ?")
            .param(ada.value())
            .query(byte[].class)
            .single();
    assertThat(kept)
        .isEqualTo(MessageDigest.getInstance("SHA-256").digest(id.value().getBytes(US_ASCII)));
    assertThat(browsers.owner(BrowserId.random())).isEmpty();
  }

  @Test
  void whatDidNotCommitIssuedNothing() {
    PersonId ada = ada("rollback@example.com");

    assertThatThrownBy(() ->
            transactions.retrying(() -> {
              browsers.remember(ada, "remember-1-en");
              throw new IllegalStateException("after the id was made");
            }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(rows(ada)).isZero();
    assertThat(consents.of(ada)).isEmpty();
  }

  @Test
  void theIdsAreGoneWithTheConsent() {
    PersonId ada = ada("withdrawn@example.com");
    BrowserId laptop = browsers.remember(ada, "remember-1-en");
    browsers.remember(ada, "remember-1-en");

    consents.withdraw(ada, Purpose.REMEMBER);

    assertThat(browsers.owner(laptop)).isEmpty();
    assertThat(rows(ada)).isZero();
    assertThat(browsers.again(ada, Instant.EPOCH)).isEmpty();
  }

  @Test
  void anotherConsentThatIsWithdrawnChangesNothingHere() {
    PersonId ada = ada("other@example.com");
    BrowserId id = browsers.remember(ada, "remember-1-en");
    consents.give(ada, Purpose.FOLLOW_UP, "follow-up-1-en");

    consents.withdraw(ada, Purpose.FOLLOW_UP);

    assertThat(browsers.owner(id)).contains(ada);
  }

  @Test
  void theConsentEndsWithTheLastBrowserThatIsForgotten() {
    PersonId ada = ada("forgotten@example.com");
    BrowserId laptop = browsers.remember(ada, "remember-1-en");
    BrowserId phone = browsers.remember(ada, "remember-1-en");

    browsers.forget(laptop);
    assertThat(browsers.owner(laptop)).isEmpty();
    assertThat(consents.has(ada, Purpose.REMEMBER)).isTrue();

    browsers.forget(phone);
    assertThat(consents.has(ada, Purpose.REMEMBER)).isFalse();
  }

  @Test
  void whatWasIssuedForTheSameAnswerIsGoodNoMore() {
    PersonId ada = ada("twice@example.com");
    BrowserId phone = browsers.remember(ada, "remember-1-en");
    Instant pressed = clock.instant();
    BrowserId first = browsers.remember(ada, "remember-1-en");

    BrowserId second = browsers.again(ada, pressed).orElseThrow();

    assertThat(browsers.owner(first)).isEmpty();
    assertThat(browsers.owner(second)).contains(ada);
    assertThat(browsers.owner(phone)).contains(ada);
  }

  @Test
  void aNewIdTakesThePlaceOfTheOneThatTheBrowserHeld() {
    PersonId ada = ada("before@example.com");
    BrowserId held = browsers.remember(ada, "remember-1-en");
    var request = new MockHttpServletRequest();
    request.setCookies(new Cookie(cookie.name(), held.value()));
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

    PersonId eve = ada("after@example.com");
    BrowserId now = browsers.remember(eve, "remember-1-en");

    assertThat(rows(ada)).isZero();
    assertThat(consents.has(ada, Purpose.REMEMBER)).isFalse();
    assertThat(browsers.owner(now)).contains(eve);
  }

  @Test
  void theIdsAreErasedWithThePerson() {
    PersonId ada = ada("erased.browser@example.com");
    BrowserId id = browsers.remember(ada, "remember-1-en");

    people.erase(ada);

    assertThat(browsers.owner(id)).isEmpty();
    assertThat(rows(ada)).isZero();
  }

  @Test
  void whenItsTimeIsOverAnIdGoesAndTheConsentWithIt() {
    PersonId ada = ada("expired@example.com");
    BrowserId id = browsers.remember(ada, "remember-1-en");
    Instant before = clock.instant().plus(browsers.kept()).minus(Duration.ofDays(1));
    assertThat(browsers.due(before)).isZero();
    browsers.run(before);
    assertThat(browsers.owner(id)).contains(ada);

    browsers.run(clock.instant().plus(browsers.kept()).plusSeconds(1));

    assertThat(rows(ada)).isZero();
    assertThat(consents.has(ada, Purpose.REMEMBER)).isFalse();
  }

  @Test
  void anIdThatIsTooOldKnowsNobodyAlsoBeforeItIsSwept() {
    PersonId ada = ada("old@example.com");
    BrowserId id = browsers.remember(ada, "remember-1-en");
    database
        .sql("update visitor_browser set expires_at = ? where person_id = ?")
        .params(clock.instant().minusSeconds(1), ada.value())
        .update();

    assertThat(browsers.owner(id)).isEmpty();
  }

  private PersonId ada(String email) {
    return people.meet(new PersonDetails("Ada Marlow", email, "", ""));
  }

  private long rows(PersonId person) {
    return database
        .sql("select count(*) from visitor_browser where person_id = ?")
        .param(person.value())
        .query(Long.class)
        .single();
  }
}
