package org.usher.staff;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;

/// How staff choose their own password: signed in, or by a link from a mail.
@Component
public final class OwnPassword {

  private final StaffAccounts accounts;
  private final Staff staff;
  private final Passes passes;
  private final Passwords passwords;
  private final SignInLimits limits;
  private final Audit audit;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;

  OwnPassword(
      StaffAccounts accounts,
      Staff staff,
      Passes passes,
      Passwords passwords,
      SignInLimits limits,
      Audit audit,
      Transactions transactions,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.staff = staff;
    this.passes = passes;
    this.passwords = passwords;
    this.limits = limits;
    this.audit = audit;
    this.transactions = transactions;
    this.events = events;
  }

  /// Changes the password of whoever is signed in. All their sessions end, this one too.
  public PasswordChoice change(String current, String wanted) {
    var account = accounts.get(staff.require(Role.values()).id());
    if (limits.count(account.email(), "").isPresent()) {
      return new PasswordChoice.TooOften();
    }
    if (!passwords.matches(current, account.key().orElseThrow())) {
      return new PasswordChoice.NotYours();
    }
    return choose(account, wanted, "password.changed", () -> true);
  }

  /// The address of whoever a link was sent to, as long as it works. Looking changes nothing.
  public Optional<String> emailOf(String token, PassPurpose purpose) {
    return passes
        .good(token, purpose)
        .flatMap(pass -> accounts.find(pass.account()))
        .map(StaffAccount::email);
  }

  /// Uses a link to choose a password. It works once.
  public PasswordChoice chooseBy(String token, PassPurpose purpose, String wanted) {
    return passes
        .good(token, purpose)
        .flatMap(pass -> accounts.find(pass.account()))
        .filter(account -> !account.isDeactivated())
        .map(account ->
            choose(
                account, wanted, "password.chosen", () -> passes.good(token, purpose).isPresent()))
        .orElseGet(PasswordChoice.LinkIsOver::new);
  }

  /// Sends a link to choose another password, when an active account has this address. Says nothing
  /// about whether it has.
  ///
  /// @param from address of who asks, to limit how often
  public void forgotten(String email, String from) {
    if (!Email.isPossible(email) || limits.count("forgotten by " + from, from).isPresent()) {
      return;
    }
    transactions.retrying(() ->
        accounts
            .find(new Email(email))
            .filter(StaffAccount::isActive)
            .ifPresent(account -> {
              passes.send(account.id(), PassPurpose.RESET);
              audit.note("password.forgotten", account.id().toString());
            }));
  }

  private PasswordChoice choose(
      StaffAccount known, String wanted, String action, BooleanSupplier isAllowedStill) {
    Optional<PasswordProblem> problem = PasswordProblem.in(wanted, known.email());
    if (problem.isPresent()) {
      return new PasswordChoice.Refused(problem.get());
    }
    String hash = passwords.hash(wanted);
    return transactions.retrying(() ->
        isAllowedStill.getAsBoolean()
            ? take(accounts.get(known.id()), hash, action)
            : new PasswordChoice.LinkIsOver());
  }

  private PasswordChoice take(StaffAccount account, String hash, String action) {
    account.changePassword(hash);
    passes.endAll(account.id());
    audit.noteOf(account.id(), action, account.id());
    events.publishEvent(new PasswordChanged(account.id()));
    events.publishEvent(new SessionsEnded(account.id(), account.generation()));
    return new PasswordChoice.Changed();
  }
}
