package org.usher.insight;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.usher.scoring.Agreements;
import org.usher.scoring.Agreements.Actuals;
import org.usher.scoring.Agreements.Side;
import org.usher.scoring.Models;
import org.usher.scoring.Points;
import org.usher.scoring.Promise;
import org.usher.scoring.ResponseTimes;
import org.usher.staff.Account;
import org.usher.staff.AccountId;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// What marketing and sales promise each other, who agreed, and what became of it. For both sides,
/// and for nobody else.
@Component
public final class SharedPromise {

  private final Agreements agreements;
  private final Models models;
  private final Staff staff;

  SharedPromise(Agreements agreements, Models models, Staff staff) {
    this.agreements = agreements;
    this.models = models;
    this.staff = staff;
  }

  /// @param line from how many points on somebody is handed over
  /// @param times by when sales is in touch
  /// @param open the sides that whoever asks may still agree for
  public record Shown(
      Promise promise,
      String version,
      Points line,
      Optional<ResponseTimes> times,
      List<Signed> signed,
      Set<Side> open,
      Actuals actuals) {}

  /// @param by name of the account; empty when it is gone
  public record Signed(Side side, Optional<String> by, Instant at) {}

  public Shown shown() {
    Account account = require();
    String version = agreements.version();
    var agreed = agreements.agreed(version);
    var open = sides(account);
    agreed.forEach(one -> open.remove(one.side()));
    return new Shown(
        agreements.promise(),
        version,
        models.running().threshold(),
        agreements.times(),
        agreed.stream()
            .map(one ->
                new Signed(
                    one.side(), staff.find(new AccountId(one.by())).map(Account::name), one.at()))
            .toList(),
        open,
        agreements.actuals());
  }

  /// Agrees for a side that whoever acts belongs to.
  ///
  /// @return whether this version still stands; if not, nothing was agreed
  public boolean agree(String version, Side side) {
    Account account = require();
    if (!sides(account).contains(side)) {
      throw new IllegalArgumentException(
          "Account %s does not speak for %s".formatted(account.id(), side));
    }
    return agreements.agree(version, side, account.id().value());
  }

  private Account require() {
    return staff.require(Role.MARKETER, Role.SELLER, Role.ADMINISTRATOR);
  }

  /// Administrators keep the house; they promise nothing.
  private static EnumSet<Side> sides(Account account) {
    var sides = EnumSet.noneOf(Side.class);
    if (account.is(Role.MARKETER)) {
      sides.add(Side.MARKETING);
    }
    if (account.is(Role.SELLER)) {
      sides.add(Side.SALES);
    }
    return sides;
  }
}
