package org.usher.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OwnFormsTests {

  private final OwnForms ownForms =
      new OwnForms(
          new Brand("Pumps", List.of(), URI.create("https://pumps.example"), Path.of("theme")));

  @ParameterizedTest
  @CsvSource({"same-origin,true", "none,true", "same-site,false", "cross-site,false", "x,false"})
  void theBrowserSaysFromWhereAFormComes(String site, boolean isOurs) {
    var request = new MockHttpServletRequest("POST", "/contact/send");
    request.addHeader("Sec-Fetch-Site", site);
    request.addHeader("Origin", "https://pumps.example");

    assertThat(ownForms.covers(request)).isEqualTo(isOurs);
  }

  @ParameterizedTest
  @CsvSource({
    "https://pumps.example,true",
    "http://localhost:8080,true",
    "http://localhost:8081,false",
    "https://pumps.example.evil.example,false",
    "null,false"
  })
  void anOlderBrowserSaysItsOrigin(String origin, boolean isOurs) {
    var request = new MockHttpServletRequest("POST", "/contact/send");
    request.addHeader("Host", "localhost:8080");
    request.addHeader("Origin", origin);

    assertThat(ownForms.covers(request)).isEqualTo(isOurs);
  }

  @Test
  void whoeverSaysNothingIsNotBelieved() {
    assertThat(ownForms.covers(new MockHttpServletRequest("POST", "/contact/send"))).isFalse();
  }
}
