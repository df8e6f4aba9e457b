package org.usher.lead;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.usher.staff.AccountId;

/// Which leads somebody wants to see.
///
/// @param lane empty: all but those that became part of others
/// @param isMine only those of whoever asks
/// @param words each of which begins a word of the lead; with words all lanes are searched
/// @param fits letters of the grade, as `A`; empty: any
/// @param readiness figures of the grade, as 1; empty: any
/// @param isLate only those whose promise is broken
/// @param isUnowned only those that nobody has
/// @param isRaisedHand only those who asked
/// @param like only people of the same company as this lead's
public record LeadFilter(
    Optional<Lane> lane,
    boolean isMine,
    String words,
    Set<Character> fits,
    Set<Integer> readiness,
    boolean isLate,
    boolean isUnowned,
    boolean isRaisedHand,
    Optional<LeadId> like) {

  public LeadFilter {
    words = words.strip();
    fits = Set.copyOf(fits);
    readiness = Set.copyOf(readiness);
  }

  public static LeadFilter of(Lane lane) {
    return new LeadFilter(
        Optional.of(lane), false, "", Set.of(), Set.of(), false, false, false, Optional.empty());
  }

  public LeadFilter mine() {
    return new LeadFilter(
        lane, true, words, fits, readiness, isLate, isUnowned, isRaisedHand, like);
  }

  public LeadFilter saying(String wanted) {
    return new LeadFilter(
        lane, isMine, wanted, fits, readiness, isLate, isUnowned, isRaisedHand, like);
  }

  public LeadFilter in(Lane wanted) {
    return new LeadFilter(
        Optional.of(wanted), isMine, words, fits, readiness, isLate, isUnowned, isRaisedHand, like);
  }

  public LeadFilter ofFit(char letter, boolean isWanted) {
    var letters = new TreeSet<>(fits);
    if (isWanted) {
      letters.add(letter);
    } else {
      letters.remove(letter);
    }
    return new LeadFilter(
        lane, isMine, words, letters, readiness, isLate, isUnowned, isRaisedHand, like);
  }

  public LeadFilter ofReadiness(int figure, boolean isWanted) {
    var figures = new TreeSet<>(readiness);
    if (isWanted) {
      figures.add(figure);
    } else {
      figures.remove(figure);
    }
    return new LeadFilter(
        lane, isMine, words, fits, figures, isLate, isUnowned, isRaisedHand, like);
  }

  public LeadFilter late(boolean isWanted) {
    return new LeadFilter(
        lane, isMine, words, fits, readiness, isWanted, isUnowned, isRaisedHand, like);
  }

  public LeadFilter unowned(boolean isWanted) {
    return new LeadFilter(
        lane, isMine, words, fits, readiness, isLate, isWanted, isRaisedHand, like);
  }

  public LeadFilter raisedHand(boolean isWanted) {
    return new LeadFilter(lane, isMine, words, fits, readiness, isLate, isUnowned, isWanted, like);
  }

  public LeadFilter like(LeadId lead) {
    return new LeadFilter(
        lane, isMine, words, fits, readiness, isLate, isUnowned, isRaisedHand, Optional.of(lead));
  }

  /// Whether it asks for less than its lane.
  public boolean isNarrow() {
    return !fits.isEmpty() || !readiness.isEmpty() || isLate || isUnowned || isRaisedHand;
  }

  /// The facets, without words and people, as a part of an address: `fit=AB&ready=1&late`.
  public String written() {
    var parts = new java.util.ArrayList<String>();
    if (!fits.isEmpty()) {
      parts.add("fit=" + fits.stream().sorted().map(String::valueOf).collect(Collectors.joining()));
    }
    if (!readiness.isEmpty()) {
      parts.add(
          "ready="
              + readiness.stream().sorted().map(String::valueOf).collect(Collectors.joining()));
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
    return String.join("&", parts);
  }

  /// Reads what [#written()] wrote, over all lanes; what is not known is left out.
  public static LeadFilter read(String written) {
    var parts =
        Arrays.stream(written.toLowerCase(Locale.ROOT).split("&"))
            .map(part -> part.endsWith("=") ? part.substring(0, part.length() - 1) : part)
            .toList();
    var fits =
        parts.stream()
            .filter(part -> part.startsWith("fit="))
            .flatMap(part -> part.substring(4).toUpperCase(Locale.ROOT).chars().boxed())
            .map(letter -> (char) letter.intValue())
            .filter(letter -> letter >= 'A' && letter <= 'C')
            .collect(Collectors.toSet());
    var readiness =
        parts.stream()
            .filter(part -> part.startsWith("ready="))
            .flatMap(part -> part.substring(6).chars().boxed())
            .map(figure -> figure - '0')
            .filter(figure -> figure >= 1 && figure <= 3)
            .collect(Collectors.toSet());
    return new LeadFilter(
        Optional.empty(),
        false,
        "",
        fits,
        readiness,
        parts.contains("late"),
        parts.contains("unowned"),
        parts.contains("hand"),
        Optional.empty());
  }

  /// Whether a lead is to be seen, as far as a single lead can tell.
  boolean holds(
      Opened lead, java.util.List<String> plainWords, AccountId me, java.time.Instant now) {
    LeadLine line = lead.line();
    return line.status() != Status.MERGED
        && (!plainWords.isEmpty()
            || lane.filter(in -> !in.holds(line.status(), line.returnsAt().isPresent())).isEmpty())
        && (!isMine || line.owner().filter(me::equals).isPresent())
        && (fits.isEmpty() || fits.contains(line.grade().fit()))
        && (readiness.isEmpty() || readiness.contains(line.grade().engagement()))
        && (!isLate || lead.isLate(now))
        && (!isUnowned || line.owner().isEmpty())
        && (!isRaisedHand || line.isRaisedHand())
        && lead.says(plainWords);
  }
}
