package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Lets the address of the confirmation say that something was taken, and when, so that nobody is
/// thanked at an address they just typed. It names nobody and nothing.
@Component
public final class Receipts {

  private static final String USE = "receipt";

  /// Half of an HMAC-SHA256 is as strong as anybody needs (RFC 2104, section 5).
  private static final int SIGNATURE_BYTES = 16;

  private final FormKey key;

  Receipts(FormKey key) {
    this.key = key;
  }

  /// A receipt, safe to stand in an address.
  public String write(Submitted.Received received) {
    String said = received.wish().name() + "." + received.at().getEpochSecond();
    return said + "." + signature(said);
  }

  /// Reads what [#write] wrote; empty when it is anything else.
  public Optional<Submitted.Received> read(String receipt) {
    int end = receipt.lastIndexOf('.');
    String said = receipt.substring(0, Math.max(end, 0));
    boolean isOurs =
        MessageDigest.isEqual(
            signature(said).getBytes(UTF_8), receipt.substring(end + 1).getBytes(UTF_8));
    return isOurs ? Optional.of(received(said.split("\\."))) : Optional.empty();
  }

  private static Submitted.Received received(String... parts) {
    return new Submitted.Received(
        Wish.valueOf(parts[0]), Instant.ofEpochSecond(Long.parseLong(parts[1])));
  }

  private String signature(String said) {
    byte[] whole = key.sign(USE, said.getBytes(UTF_8));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(whole, SIGNATURE_BYTES));
  }
}
