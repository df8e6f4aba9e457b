package org.usher.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;

class BrowserCookieTests {

  private static final VisitorProperties SETTINGS =
      new VisitorProperties("", Duration.ofDays(730), Duration.ofDays(90));

  private final MockServletContext servlets = new MockServletContext();
  private final BrowserCookie cookie = new BrowserCookie(servlets, SETTINGS);
  private final BrowserId id = BrowserId.random();

  @Test
  void theCookieIsBoundToThisHostAndHttpsAndOutOfReachOfScripts() {
    servlets.getSessionCookieConfig().setSecure(true);

    assertThat(cookie.giving(id).split("; "))
        .contains(
            "__Host-usher-again=" + id.value(),
            "Path=/",
            "Max-Age=7776000",
            "Secure",
            "HttpOnly",
            "SameSite=Lax")
        .noneMatch(part -> part.startsWith("Domain"));
    assertThat(cookie.ending()).startsWith("__Host-usher-again=;").contains("Max-Age=0");
  }

  @Test
  void onThisMachineAloneAndInClearItGoesWithoutThePrefixAsTheSessionDoes() {
    servlets.getSessionCookieConfig().setSecure(false);

    assertThat(cookie.giving(id).split("; "))
        .contains("usher-again=" + id.value(), "HttpOnly", "SameSite=Lax")
        .doesNotContain("Secure");
  }

  @Test
  void whatIsNoIdIsNotRead() {
    assertThat(cookie.in(bringing(id.value()))).contains(id);
    assertThat(cookie.in(bringing("x"))).isEmpty();
    assertThat(cookie.in(bringing(id.value() + "'"))).isEmpty();
    assertThat(cookie.in(new MockHttpServletRequest())).isEmpty();
  }

  @Test
  void anIdHas256BitsAndSaysNothingOfItself() {
    assertThat(id.value()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(BrowserId.random().value());
    assertThat(id.toString()).doesNotContain(id.value());
  }

  private MockHttpServletRequest bringing(String value) {
    var request = new MockHttpServletRequest();
    request.setCookies(new Cookie(cookie.name(), value));
    return request;
  }
}
