package org.usher.lead;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.usher.staff.AccountId;

/// What a list of leads is narrowed by, besides words. It can stand in an address and be kept: it
/// holds nothing of a person but the id of a lead.
///
/// @param fits letters of the grade, as `A`; empty: any
/// @param readiness figures of the grade, as 1; empty: any
/// @param isLate only those whose promise is broken
/// @param isUnowned only those that nobody has
/// @param isRaisedHand only those who asked
/// @param owner only those that this account looks after
/// @param came only those that came then
/// @param company only people of the same company as this lead's
public record Facets(
    Set<Character> fits,
    Set<Integer> readiness,
    boolean isLate,
    boolean isUnowned,
    boolean isRaisedHand,
    Optional<AccountId> owner,
    Came came,
    Optional<LeadId> company) {

  public static final Facets NONE =
      new Facets(
          Set.of(), Set.of(), false, false, false, Optional.empty(), Came.EVER, Optional.empty());

  public Facets {
    fits = Set.copyOf(fits);
    readiness = Set.copyOf(readiness);
  }

  public Facets ofFit(char letter, boolean isWanted) {
    return new Facets(
        changed(fits, letter, isWanted),
        readiness,
        isLate,
        isUnowned,
        isRaisedHand,
        owner,
        came,
        company);
  }

  public Facets ofReadiness(int figure, boolean isWanted) {
    return new Facets(
        fits,
        changed(readiness, figure, isWanted),
        isLate,
        isUnowned,
        isRaisedHand,
        owner,
        came,
        company);
  }

  private static <T> Set<T> changed(Set<T> before, T one, boolean isWanted) {
    var now = new TreeSet<>(before);
    if (isWanted) {
      now.add(one);
    } else {
      now.remove(one);
    }
    return now;
  }

  public Facets late(boolean isWanted) {
    return new Facets(fits, readiness, isWanted, isUnowned, isRaisedHand, owner, came, company);
  }

  public Facets unowned(boolean isWanted) {
    return new Facets(fits, readiness, isLate, isWanted, isRaisedHand, owner, came, company);
  }

  public Facets raisedHand(boolean isWanted) {
    return new Facets(fits, readiness, isLate, isUnowned, isWanted, owner, came, company);
  }

  public Facets of(AccountId wanted) {
    return new Facets(
        fits, readiness, isLate, isUnowned, isRaisedHand, Optional.of(wanted), came, company);
  }

  public Facets ofAnybody() {
    return new Facets(
        fits, readiness, isLate, isUnowned, isRaisedHand, Optional.empty(), came, company);
  }

  public Facets came(Came wanted) {
    return new Facets(fits, readiness, isLate, isUnowned, isRaisedHand, owner, wanted, company);
  }

  public Facets ofCompanyOf(LeadId lead) {
    return new Facets(
        fits, readiness, isLate, isUnowned, isRaisedHand, owner, came, Optional.of(lead));
  }

  public Facets ofAnyCompany() {
    return new Facets(
        fits, readiness, isLate, isUnowned, isRaisedHand, owner, came, Optional.empty());
  }

  /// Whether anything is left out.
  public boolean isNarrow() {
    return !equals(NONE);
  }

  /// As a part of an address: `fit=AB&ready=1&late`.
  public String written() {
    var parts = new ArrayList<String>();
    if (!fits.isEmpty()) {
      parts.add("fit=" + joined(fits));
    }
    if (!readiness.isEmpty()) {
      parts.add("ready=" + joined(readiness));
    }
    if (isLate) {
      parts.add("late");
    }
    if (isUnowned) {
      parts.add("unowned");
    }
    if (isRaisedHand) {
      parts.add("hand");
    }
    owner.ifPresent(account -> parts.add("owner=" + account.value()));
    parts.addAll(came.written());
    company.ifPresent(lead -> parts.add("company=" + lead.value()));
    return String.join("&", parts);
  }

  private static String joined(Set<?> values) {
    return values.stream().sorted().map(String::valueOf).collect(Collectors.joining());
  }

  /// Reads what [#written()] wrote; what is not known is left out.
  public static Facets read(String written) {
    List<String> parts =
        Arrays.stream(written.toLowerCase(Locale.ROOT).split("&"))
            .map(part -> part.endsWith("=") ? part.substring(0, part.length() - 1) : part)
            .toList();
    var fits =
        marks(parts, "fit=")
            .filter(letter -> letter >= 'a' && letter <= 'c')
            .map(Character::toUpperCase)
            .collect(Collectors.toSet());
    var readiness =
        marks(parts, "ready=")
            .filter(figure -> figure >= '1' && figure <= '3')
            .map(figure -> figure - '0')
            .collect(Collectors.toSet());
    return new Facets(
        fits,
        readiness,
        parts.contains("late"),
        parts.contains("unowned"),
        parts.contains("hand"),
        id(parts, "owner=").map(AccountId::new),
        Came.read(parts),
        id(parts, "company=").map(LeadId::new));
  }

  /// Whether a lead is to be seen, as far as a single lead can tell: not whose company it is.
  ///
  /// @param zone in which days begin
  boolean holds(Opened lead, Instant now, ZoneId zone) {
    LeadLine line = lead.line();
    return (fits.isEmpty() || fits.contains(line.grade().fit()))
        && (readiness.isEmpty() || readiness.contains(line.grade().engagement()))
        && (!isLate || lead.isLate(now))
        && (!isUnowned || line.owner().isEmpty())
        && (!isRaisedHand || line.isRaisedHand())
        && (owner.isEmpty() || owner.equals(line.owner()))
        && came.holds(line.waitingSince(), now, zone);
  }

  private static Stream<Character> marks(List<String> parts, String name) {
    return parts.stream()
        .filter(part -> part.startsWith(name))
        .flatMap(part -> part.substring(name.length()).chars().mapToObj(mark -> (char) mark));
  }

  private static Optional<UUID> id(List<String> parts, String name) {
    return parts.stream()
        .filter(part -> part.startsWith(name))
        .map(part -> part.substring(name.length()))
        .flatMap(id -> LeadId.parse(id).stream())
        .map(LeadId::value)
        .findFirst();
  }
}
