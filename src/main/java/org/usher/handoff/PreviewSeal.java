package org.usher.handoff;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.stereotype.Component;

/// Writes a preview into a form and reads it back, signed, so that what is sent is exactly what was
/// shown, without a session. It is signed and not secret: the buyer has seen all of it.
@Component
final class PreviewSeal {

  /// Long enough to think it over, short enough that facts are not sent as fresh that are old.
  static final Duration VALID = Duration.ofHours(24);

  private static final String USE = "preview";
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final FormKey key;
  private final Clock clock;

  PreviewSeal(FormKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  String seal(Preview preview) {
    byte[] json = PreviewForm.of(preview).json();
    return ENCODER.encodeToString(json) + "." + ENCODER.encodeToString(key.sign(USE, json));
  }

  /// Reads what [#seal] wrote.
  PreviewReading open(String sealed) {
    int dot = sealed.indexOf('.');
    if (dot < 0) {
      return new PreviewReading.Unreadable();
    }
    try {
      byte[] json = Base64.getUrlDecoder().decode(sealed.substring(0, dot));
      byte[] signature = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
      return MessageDigest.isEqual(signature, key.sign(USE, json))
          ? dated(PreviewForm.read(json).preview())
          : new PreviewReading.Unreadable();
    } catch (IllegalArgumentException e) {
      return new PreviewReading.Unreadable();
    }
  }

  private PreviewReading dated(Preview preview) {
    return preview.issuedAt().plus(VALID).isBefore(clock.instant())
        ? new PreviewReading.Expired(preview)
        : new PreviewReading.Valid(preview);
  }
}
