package org.usher.staff;

import java.io.Serial;

/// Nobody would be left who can sign in and administer accounts.
public final class LastAdministrator extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  LastAdministrator(AccountId account) {
    super("Account %s is the last active administrator".formatted(account));
  }
}
