package org.usher.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.usher.staff.AccountId;

/// How somebody takes part in the rotation.
///
/// @param team at most 40 characters; empty: takes and sees everything
/// @param weight 0 to 100: how many leads to somebody else's one; 0 takes none by rotation
/// @param capacity how many open leads at most, 1 to 10,000
/// @param absentFrom first day away
/// @param absentTo last day away
public record Seller(
    AccountId account,
    String team,
    int weight,
    int capacity,
    OfficeHours hours,
    Optional<LocalDate> absentFrom,
    Optional<LocalDate> absentTo) {

  /// Until somebody says otherwise.
  public static final int USUAL_CAPACITY = 30;

  public static final OfficeHours USUAL_HOURS = OfficeHours.parse("Mon-Fri 09:00-17:00 UTC");

  private static final int MAX_TEAM = 40;
  private static final int MAX_WEIGHT = 100;
  private static final int MAX_CAPACITY = 10_000;

  public Seller {
    team = team.strip();
    if (team.length() > MAX_TEAM) {
      throw new IllegalArgumentException(
          "A team has at most %d characters, not %d".formatted(MAX_TEAM, team.length()));
    }
    requireBetween("A weight", 0, MAX_WEIGHT, weight);
    requireBetween("A capacity", 1, MAX_CAPACITY, capacity);
    if (absentFrom.isPresent()
        && absentTo.isPresent()
        && absentTo.get().isBefore(absentFrom.get())) {
      throw new IllegalArgumentException("An absence begins before it ends");
    }
  }

  /// Who takes no part yet.
  static Seller withoutPart(AccountId account) {
    return new Seller(
        account, "", 0, USUAL_CAPACITY, USUAL_HOURS, Optional.empty(), Optional.empty());
  }

  Seller away(Optional<LocalDate> from, Optional<LocalDate> to) {
    return new Seller(account, team, weight, capacity, hours, from, to);
  }

  private static void requireBetween(String what, int least, int most, int given) {
    if (given < least || given > most) {
      throw new IllegalArgumentException(
          "%s is %d to %d, not %d".formatted(what, least, most, given));
    }
  }

  /// Whether they are away all day, by their own clock.
  boolean isAbsent(Instant at) {
    LocalDate today = LocalDate.ofInstant(at, hours.zone());
    boolean hasBegun = absentFrom.filter(day -> !day.isAfter(today)).isPresent();
    boolean hasEnded = absentTo.filter(day -> day.isBefore(today)).isPresent();
    return hasBegun && !hasEnded;
  }
}
