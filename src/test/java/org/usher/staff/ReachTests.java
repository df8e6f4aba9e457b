package org.usher.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockServletContext;
import org.usher.brand.Brand;

class ReachTests {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, http://localhost:8080,   false, false",
    "::1,       http://localhost:8080,   false, false",
    "localhost, http://localhost:8080,   false, false",
    "127.0.0.1, https://buy.example.com, false, true",
    "0.0.0.0,   https://buy.example.com, true,  true",
    "0.0.0.0,   http://buy.example.com,  true,  true",
    "'',        http://localhost:8080,   true,  true",
    "192.0.2.7, http://localhost:8080,   true,  true",
    "nowhere.invalid, http://localhost,  true,  true"
  })
  void cookiesAreKeptToHttpsExceptOnThisMachineAloneAndInClear(
      String listensOn, String publicAddress, boolean isPublic, boolean isSecure)
      throws ServletException {
    var reach = reach(listensOn, publicAddress);
    var servlets = new MockServletContext();

    new StaffConfiguration().sessionCookie(reach).onStartup(servlets);

    var cookie = servlets.getSessionCookieConfig();
    assertThat(reach.isPublic()).isEqualTo(isPublic);
    assertThat(cookie.isSecure()).isEqualTo(isSecure);
    assertThat(cookie.getName()).isEqualTo(isSecure ? "__Host-usher" : "usher");
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getDomain()).isNull();
    assertThat(cookie.isHttpOnly()).isTrue();
  }

  private static Reach reach(String listensOn, String publicAddress) {
    return new Reach(
        listensOn, new Brand("Pumps", List.of(), URI.create(publicAddress), Path.of("theme")));
  }
}
