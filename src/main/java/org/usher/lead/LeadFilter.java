package org.usher.lead;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.usher.staff.AccountId;

/// Which leads somebody wants to see.
///
/// @param lane empty: all but those that became part of others
/// @param isMine only those of whoever asks
/// @param words each of which begins a word of the lead; with words all lanes are searched
/// @param facets what else it is narrowed by
public record LeadFilter(Optional<Lane> lane, boolean isMine, String words, Facets facets) {

  private static final String LANE = "lane=";
  private static final String MINE = "mine";

  public LeadFilter {
    words = words.strip();
  }

  public static LeadFilter of(Lane lane) {
    return new LeadFilter(Optional.of(lane), false, "", Facets.NONE);
  }

  public LeadFilter mine() {
    return new LeadFilter(lane, true, words, facets);
  }

  public LeadFilter ofAnybody() {
    return new LeadFilter(lane, false, words, facets);
  }

  public LeadFilter saying(String wanted) {
    return new LeadFilter(lane, isMine, wanted, facets);
  }

  public LeadFilter in(Lane wanted) {
    return new LeadFilter(Optional.of(wanted), isMine, words, facets);
  }

  /// The same, narrowed otherwise.
  public LeadFilter with(UnaryOperator<Facets> change) {
    return new LeadFilter(lane, isMine, words, change.apply(facets));
  }

  /// Whether it asks for less than its lane.
  public boolean isNarrow() {
    return facets.isNarrow();
  }

  /// Lane and facets, without words: `lane=in_hand&fit=AB`.
  String written() {
    return Stream.of(
            lane.map(in -> LANE + in.name().toLowerCase(Locale.ROOT)).orElse(""),
            isMine ? MINE : "",
            facets.written())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("&"));
  }

  /// Reads what [#written()] wrote; what is not known is left out, and where no lane was written,
  /// there is none.
  static LeadFilter read(String written) {
    List<String> parts = Arrays.asList(written.split("&"));
    Optional<Lane> lane =
        Arrays.stream(Lane.values())
            .filter(one -> parts.contains(LANE + one.name().toLowerCase(Locale.ROOT)))
            .findFirst();
    return new LeadFilter(lane, parts.contains(MINE), "", Facets.read(written));
  }

  /// Whether a lead is to be seen, as far as a single lead can tell.
  ///
  /// @param zone in which days begin
  boolean holds(Opened lead, List<String> plainWords, AccountId me, Instant now, ZoneId zone) {
    LeadLine line = lead.line();
    return line.status() != Status.MERGED
        && (!plainWords.isEmpty()
            || lane.filter(in -> !in.holds(line.status(), line.returnsAt().isPresent())).isEmpty())
        && (!isMine || line.owner().filter(me::equals).isPresent())
        && facets.holds(lead, now, zone)
        && lead.says(plainWords);
  }
}
