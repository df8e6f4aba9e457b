package org.usher.staff;

import java.io.Serial;

/// Another account has this e-mail address already.
public final class EmailTaken extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  EmailTaken(AccountId owner) {
    super("Account %s has this e-mail address".formatted(owner));
  }
}
