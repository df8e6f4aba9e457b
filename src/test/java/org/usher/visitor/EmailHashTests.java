package org.usher.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class EmailHashTests {
  private final EmailHash hash = hash();

  @Test
  void waysToWriteOneAddressAreOneAddress() {
    byte[] anna = hash.of("anna@example.com");

    assertThat(hash.of(" Anna@EXAMPLE.com ")).isEqualTo(anna);
    assertThat(hash.of("anne@example.com")).isNotEqualTo(anna);
    assertThat(hash.of("jürgen@bücher.example"))
        .isEqualTo(hash.of("JÜRGEN@xn--bcher-kva.example"))
        .isEqualTo(hash.of("ju\u0308rgen@bu\u0308cher.example"));
  }

  @Test
  void withoutTheKeyAnAddressCannotBeTriedOut() {
    assertThat(hash().of("anna@example.com")).isNotEqualTo(hash.of("anna@example.com"));
  }

  private static EmailHash hash() {
    return new EmailHash(new SecretKeySpec(MasterKey.randomKey(), "HmacSHA256"));
  }
}
