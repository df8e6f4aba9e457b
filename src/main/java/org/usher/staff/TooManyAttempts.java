package org.usher.staff;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/// A password was tried too often.
public final class TooManyAttempts extends AuthenticationException {

  @Serial private static final long serialVersionUID = 1L;

  private final Duration pause;

  TooManyAttempts(Duration pause) {
    super("Too many attempts to sign in");
    this.pause = pause;
  }

  /// How long until the next one is looked at.
  public Duration pause() {
    return pause;
  }
}
