package org.usher.design;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTests {

  private static final Address HOME = new Address("en", "", "/", new LinkedHashMap<>());
  private static final Address GERMAN = new Address("de", "/de", "/", new LinkedHashMap<>());

  @Test
  void theFirstLanguageStandsAtTheRoot() {
    assertThat(HOME.href()).isEqualTo("/");
    assertThat(HOME.to("/p/costs").href()).isEqualTo("/p/costs");
    assertThat(GERMAN.href()).isEqualTo("/de");
    assertThat(GERMAN.to("/p/costs").href()).isEqualTo("/de/p/costs");
  }

  @Test
  void aJourneyStandsInTheQueryInItsOrder() {
    assertThat(HOME.with("role", "it").with("size", "-").href()).isEqualTo("/?role=it&size=-");
    assertThat(HOME.with("role", "it").with("size", "-").with("role", "sales").href())
        .isEqualTo("/?role=sales&size=-");
    assertThat(HOME.with("role", "it").bare()).isEqualTo("/");
    assertThat(HOME.with("role", "it").to("/contact").href()).isEqualTo("/contact");
    assertThat(HOME.with("role", "it").asking(Map.of("q", "x")).href()).isEqualTo("/?q=x");
  }

  @Test
  void nothingBreaksOutOfALink() {
    for (String words :
        List.of(
            "a b",
            "a&b=c",
            "a#b",
            "ä🦉",
            "\"><script>",
            "\r\nSet-Cookie: x",
            "%0d%0a",
            "+",
            "\u202e")) {
      String href = HOME.with("q", words).href();
      assertThat(href).matches("/\\?q=[A-Za-z0-9%*._+-]*");
      String raw = URI.create(href).getRawQuery().substring("q=".length());
      assertThat(URLDecoder.decode(raw, UTF_8)).isEqualTo(words);
    }
    assertThat(HOME.to("/p/a b?c#d\r\n").bare()).isEqualTo("/p/a%20b%3Fc%23d%0D%0A");
  }

  @Test
  void aParameterThatIsNotThereIsEmpty() {
    assertThat(HOME.parameter("q")).isEmpty();
    assertThat(HOME.with("q", "x").parameter("q")).isEqualTo("x");
  }

  @Test
  void anAddressDoesNotChange() {
    var parameters = new LinkedHashMap<>(Map.of("a", "b"));
    var address = new Address("en", "", "/", parameters);
    parameters.put("c", "d");
    address.with("e", "f");
    assertThat(address.query()).containsOnlyKeys("a");
    assertThatThrownBy(() -> address.query().put("g", "h"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aPathBeginsAtTheRoot() {
    assertThatThrownBy(() -> HOME.to("p/costs"))
        .hasMessage("A path begins with '/', unlike 'p/costs'");
  }
}
