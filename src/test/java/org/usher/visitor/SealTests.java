package org.usher.visitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SealTests {
  private static final SecretKey KEY = key();
  private static final byte[] PLAIN = "Anna wants to talk".getBytes(UTF_8);

  @Test
  void whatIsSealedOpensInItsContext() {
    byte[] sealed = Seal.seal(KEY, PLAIN, "anna message");

    assertThat(new String(sealed, UTF_8)).doesNotContain("Anna");
    assertThat(Seal.open(KEY, sealed, "anna message")).isEqualTo(PLAIN);
  }

  @Test
  void itDoesNotOpenInAnotherContext() {
    byte[] sealed = Seal.seal(KEY, PLAIN, "anna message");

    assertBroken(KEY, sealed, "bert message");
  }

  @Test
  void itDoesNotOpenWithAnotherKey() {
    assertBroken(key(), Seal.seal(KEY, PLAIN, "anna message"), "anna message");
  }

  @Test
  void noBitOfItCanBeChanged() {
    byte[] sealed = Seal.seal(KEY, PLAIN, "anna message");
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertBroken(KEY, changed, "anna message");
    }
  }

  @Test
  void whatIsTooShortDoesNotOpen() {
    assertBroken(KEY, new byte[0], "anna message");
    assertBroken(KEY, new byte[] {1, 2, 3}, "anna message");
  }

  @Test
  void theSameWordsAreNeverSealedAlike() {
    assertThat(Seal.seal(KEY, PLAIN, "anna message"))
        .isNotEqualTo(Seal.seal(KEY, PLAIN, "anna message"));
  }

  private static void assertBroken(SecretKey key, byte[] sealed, String context) {
    assertThatThrownBy(() -> Seal.open(key, sealed, context))
        .isInstanceOf(BrokenSealException.class);
  }

  private static SecretKey key() {
    return new SecretKeySpec(MasterKey.randomKey(), "AES");
  }
}
