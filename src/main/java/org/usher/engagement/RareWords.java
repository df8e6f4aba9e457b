package org.usher.engagement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Holds words back until enough different visits have searched for them, since what only one
/// person types may name that person. Until then only a keyed hash of them is known, in memory,
/// under a key that dies with the process. Safe for many threads.
@Component
class RareWords {

  /// Five is what official statistics commonly ask of a cell before it may be published.
  static final int ENOUGH_VISITS = 5;

  /// About 2 MB; the words longest unused are forgotten first.
  static final int MAX_WORDS = 10_000;

  private static final String HASH = "HmacSHA256";

  private final SecretKeySpec key = randomKey();
  private final Map<String, Integer> visitsByHash =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > MAX_WORDS;
        }
      };

  /// One more visit has used these words.
  ///
  /// @return how often they are to be counted for it: not at all while they are rare, then for all
  ///   visits so far, then once each
  int use(Cell words) {
    return use(words.kind() + " " + words.subject());
  }

  /// The same for words beside anything else.
  synchronized int use(String words) {
    int visits = visitsByHash.merge(hash(words), 1, Integer::sum);
    if (visits < ENOUGH_VISITS) {
      return 0;
    }
    return visits == ENOUGH_VISITS ? ENOUGH_VISITS : 1;
  }

  private String hash(String words) {
    try {
      var mac = Mac.getInstance(HASH);
      mac.init(key);
      byte[] hash = mac.doFinal(words.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + HASH, e);
    }
  }

  private static SecretKeySpec randomKey() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return new SecretKeySpec(bytes, HASH);
  }
}
