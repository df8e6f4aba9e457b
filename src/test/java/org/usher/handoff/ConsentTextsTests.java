package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usher.design.Words;

class ConsentTextsTests {

  private final Words words = new Words();

  /// When this fails, words that somebody agreed to have changed: give them a new version (as
  /// `follow-up-2-en`), and add a line here. Lines of former versions are in the history of this
  /// file.
  @ParameterizedTest
  @CsvSource({
    "answer-1-en,handoff.consent.answer.version,handoff.wish.answer,c991fa1ed82ad264",
    "follow-up-1-en,handoff.consent.follow-up.version,handoff.consent.follow-up"
        + " handoff.hint.follow-up,3860a326fcc10940",
    "remember-2-en,visitor.remember.version,visitor.remember visitor.remember.hint,4b92cd590c8bcaad",
    "later-1-en,handoff.wish.later.version,handoff.wish.later handoff.hint.follow-up,db3332bcf920d8e6"
  })
  void theWordsOfAConsentChangeOnlyWithTheirVersion(
      String version, String versionKey, String wordsKeys, String digest) throws Exception {
    String said =
        Arrays.stream(wordsKeys.split(" "))
            .map(key -> words.say("en", key))
            .collect(Collectors.joining("\n"));

    assertThat(words.say("en", versionKey)).isEqualTo(version);
    byte[] sha = MessageDigest.getInstance("SHA-256").digest(said.getBytes(UTF_8));
    assertThat(HexFormat.of().formatHex(sha, 0, 8)).isEqualTo(digest);
  }
}
