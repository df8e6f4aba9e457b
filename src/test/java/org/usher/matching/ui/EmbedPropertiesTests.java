package org.usher.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedPropertiesTests {

  @Test
  void hostsAreReadAsBrowsersSayThem() {
    assertThat(new EmbedProperties(List.of("WWW.Example.com", " localhost:4000 ")).hosts())
        .containsExactly("www.example.com", "localhost:4000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://www.example.com", "www.example.com/shop", "*", ""})
  void whatIsNoHostIsRefusedAtTheStartWithWhatIsAllowed(String host) {
    assertThatThrownBy(() -> new EmbedProperties(List.of(host)))
        .hasMessageContaining("www.example.com or localhost:4000")
        .hasMessageContaining("'%s'".formatted(host));
  }
}
