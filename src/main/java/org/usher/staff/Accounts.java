package org.usher.staff;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;

/// The accounts of everybody who works here, for administrators. Each method refuses whoever is
/// none, and is noted in the audit.
@Component
public final class Accounts {

  private final StaffAccounts accounts;
  private final Staff staff;
  private final Passes passes;
  private final Audit audit;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Accounts(
      StaffAccounts accounts,
      Staff staff,
      Passes passes,
      Audit audit,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.accounts = accounts;
    this.staff = staff;
    this.passes = passes;
    this.audit = audit;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// All of them, in the order of their names.
  public List<AccountEntry> all() {
    staff.require(Role.ADMINISTRATOR);
    return accounts.all().stream().map(StaffAccount::entry).toList();
  }

  /// What was done lately, newest first.
  public List<AuditLine> audit(int most) {
    staff.require(Role.ADMINISTRATOR);
    return audit.latest(most);
  }

  /// Makes an account and sends a link with which its owner chooses a password.
  ///
  /// @throws EmailTaken when another account has the address
  /// @throws IllegalArgumentException when name or address cannot be one
  public AccountId invite(String name, String email, Set<Role> roles) {
    return administer(unused -> {
      var address = new Email(email);
      refuseTaken(address, null);
      var account = StaffAccount.invited(name, address, roles, clock.instant());
      accounts.add(account);
      passes.send(account.id(), PassPurpose.INVITATION);
      audit.note("account.invited", account.id().toString());
      return account.id();
    });
  }

  /// Sends another link: of an invitation to who has not followed theirs, else to choose another
  /// password. Links sent before stop working.
  public void sendLink(AccountId id) {
    change(
        id,
        "account.link-sent",
        account ->
            passes.send(id, account.isActive() ? PassPurpose.RESET : PassPurpose.INVITATION));
  }

  /// Corrects name, address and roles. Other roles end the sessions; another address makes links
  /// that were sent to the one before useless.
  ///
  /// @throws EmailTaken when another account has the address
  /// @throws LastAdministrator when nobody would be left to administer
  public void correct(AccountId id, String name, String email, Set<Role> roles) {
    change(
        id,
        "account.corrected",
        account -> {
          var address = new Email(email);
          if (!address.value().equals(account.email())) {
            refuseTaken(address, id);
            passes.endAll(id);
          }
          account.rename(name, address);
          account.play(roles);
          keepAnAdministrator(id);
        });
  }

  /// Ends the sessions and lets nobody sign in with this account any more. It stays in the list,
  /// since what was done with it stays known.
  ///
  /// @throws LastAdministrator when nobody would be left to administer
  public void deactivate(AccountId id) {
    change(
        id,
        "account.deactivated",
        account -> {
          boolean wasHere = !account.isDeactivated();
          account.deactivate(clock.instant());
          passes.endAll(id);
          keepAnAdministrator(id);
          if (wasHere) {
            events.publishEvent(new AccountDeactivated(id));
          }
        });
  }

  /// Lets the account sign in again, with the password it had.
  public void reactivate(AccountId id) {
    change(id, "account.reactivated", StaffAccount::reactivate);
  }

  /// Ends all sessions of the account, on every device.
  public void endSessions(AccountId id) {
    change(id, "account.sessions-ended", StaffAccount::endSessions);
  }

  private void change(AccountId id, String action, Consumer<StaffAccount> deed) {
    administer(unused -> {
      var account = accounts.get(id);
      int before = account.generation();
      deed.accept(account);
      if (account.generation() != before) {
        events.publishEvent(new SessionsEnded(id, account.generation()));
      }
      audit.note(action, id.toString());
      return id;
    });
  }

  private <T> T administer(Function<Account, T> deed) {
    return transactions.retrying(() -> deed.apply(staff.require(Role.ADMINISTRATOR)));
  }

  private void refuseTaken(Email email, @org.jspecify.annotations.Nullable AccountId exceptBy) {
    accounts
        .find(email)
        .map(StaffAccount::id)
        .filter(owner -> !owner.equals(exceptBy))
        .ifPresent(owner -> {
          throw new EmailTaken(owner);
        });
  }

  private void keepAnAdministrator(AccountId changed) {
    if (staff.active(Role.ADMINISTRATOR).isEmpty()) {
      throw new LastAdministrator(changed);
    }
  }
}
