package org.usher.lead;

import java.util.Locale;
import java.util.regex.Pattern;
import org.usher.staff.AccountId;

/// A company that is somebody's.
///
/// @param domain of its e-mail addresses, in small letters, as `pumps.example`
/// @param owner whose it is
public record Company(String domain, AccountId owner, Standing standing) {

  private static final Pattern DOMAIN =
      Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

  public Company {
    domain = domain.strip().toLowerCase(Locale.ROOT);
    if (!isDomain(domain)) {
      throw new IllegalArgumentException("A domain is as 'pumps.example', not '" + domain + "'");
    }
  }

  static boolean isDomain(String domain) {
    return DOMAIN.matcher(domain).matches();
  }
}
