package org.usher.staff;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;

/// Lets staff in by e-mail address and password. Whatever is wrong, the answer is the same and
/// takes as long: nobody learns by trying who has an account, or in which state it is.
@Component
final class SignIn implements AuthenticationProvider {

  private static final Logger log = LoggerFactory.getLogger(SignIn.class);
  private static final String NOBODY = "nobody";

  private final StaffAccounts accounts;
  private final Passwords passwords;
  private final SignInLimits limits;
  private final Reach reach;
  private final Audit audit;
  private final Transactions transactions;
  private final Clock clock;

  SignIn(
      StaffAccounts accounts,
      Passwords passwords,
      SignInLimits limits,
      Reach reach,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.limits = limits;
    this.reach = reach;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String email = normal(attempt.getName());
    limits
        .count(email, address(attempt))
        .ifPresent(pause -> {
          throw new TooManyAttempts(pause);
        });
    Optional<StaffAccount> account = find(email);
    if (!knowsPassword(account, String.valueOf(attempt.getCredentials())) || !isAdmitted(account)) {
      audit.note("sign-in.refused", account.map(known -> known.id().toString()).orElse(NOBODY));
      throw new BadCredentialsException("Refused");
    }
    limits.forgive(email);
    return signedIn(account.orElseThrow());
  }

  private static String normal(String typed) {
    return Email.isPossible(typed) ? new Email(typed).value() : NOBODY;
  }

  private Optional<StaffAccount> find(String email) {
    return email.equals(NOBODY) ? Optional.empty() : accounts.find(new Email(email));
  }

  private boolean knowsPassword(Optional<StaffAccount> account, String password) {
    return account
        .flatMap(StaffAccount::key)
        .map(hash -> passwords.matches(password, hash))
        .orElseGet(() -> passwords.matchesNobody(password));
  }

  /// The passwords of the first start stand in a file, and who knows who has read it.
  private boolean isAdmitted(Optional<StaffAccount> account) {
    boolean isRefused =
        reach.isPublic() && account.filter(StaffAccount::hasFirstPassword).isPresent();
    if (isRefused) {
      log.warn(
          "Account {} was refused although its password was right: it is the one of the first start,"
              + " and the portal listens publicly. Start it with server.address=127.0.0.1, change"
              + " the password at /staff/password, and listen publicly again",
          account.orElseThrow().id());
    }
    return !isRefused;
  }

  private Authentication signedIn(StaffAccount known) {
    return transactions.retrying(() -> {
      var account = accounts.get(known.id());
      if (!account.key().equals(known.key())) {
        throw new BadCredentialsException("Changed in this very moment");
      }
      var now = clock.instant();
      account.hasSignedIn(now);
      audit.noteOf(account.id(), "sign-in.done", account.id());
      var user = new StaffUser(account.account(), account.generation(), now);
      return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    });
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }
}
