package org.usher.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.usher.post.GuardedNames.ForbiddenAddressException;

/// Names are looked at when the connection is made, by what they lead to at that moment.
class GuardedNamesTests {

  @Test
  void aNameThatLeadsHomeIsRefusedWhateverItIsCalled() {
    try (var names = names()) {
      for (String host : List.of("localhost", "LOCALHOST", "127.0.0.1", "2130706433", "::1")) {
        assertThatThrownBy(() -> names.resolve(host))
            .as(host)
            .isInstanceOf(ForbiddenAddressException.class);
      }
    }
  }

  @Test
  void whatIsAllowedIsAllowedUnderThatNameAlone() throws UnknownHostException {
    try (var names = names("localhost")) {
      assertThat(Arrays.stream(names.resolve("localhost")).allMatch(InetAddress::isLoopbackAddress))
          .isTrue();
      assertThatThrownBy(() -> names.resolve("127.0.0.1"))
          .isInstanceOf(ForbiddenAddressException.class);
    }
  }

  @Test
  void anOpenAddressPasses() throws UnknownHostException {
    try (var names = names()) {
      assertThat(names.resolve("1.1.1.1")).containsExactly(InetAddress.ofLiteral("1.1.1.1"));
    }
  }

  private static GuardedNames names(String... allowed) {
    return new GuardedNames(
        new PostProperties(1, List.of(allowed), Duration.ofSeconds(10), Duration.ofSeconds(30)));
  }
}
