package org.usher.handoff;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.Locale.ROOT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.usher.design.Words;
import org.usher.engagement.Facts;
import org.usher.lead.EvidenceLine;
import org.usher.lead.EvidenceLine.Kind;
import org.usher.scoring.Scorecard;
import org.usher.scoring.ScoringModel;

/// Says why this lead in three sentences: what the buyer said, what they did, what they ask for.
/// The words are those of the lines that the buyer saw and approved, and no others; the marketer's
/// points only choose which of them come first.
@Component
final class Sentences {

  /// What a sentence holds that is read on a phone between two calls.
  private static final int LINES_PER_SENTENCE = 3;

  private final Words words;

  Sentences(Words words) {
    this.words = words;
  }

  List<String> of(HandoffCase subject, ScoringModel model, Instant asOf) {
    ToLongFunction<EvidenceLine> weight = line -> weight(line, subject.facts(), model, asOf);
    return Stream.of(
            sentence(subject.lines(), Kind.ANSWER, weight),
            sentence(subject.lines(), Kind.DEED, weight),
            Optional.of(asks(subject)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> sentence(
      List<EvidenceLine> lines, Kind kind, ToLongFunction<EvidenceLine> weight) {
    var strongest =
        lines.stream()
            .filter(line -> line.kind() == kind)
            .sorted(comparing((EvidenceLine line) -> weight.applyAsLong(line), reverseOrder()))
            .limit(LINES_PER_SENTENCE)
            .map(EvidenceLine::words)
            .toList();
    return strongest.isEmpty() ? Optional.empty() : Optional.of(joined(strongest));
  }

  /// How much of the score goes when this line goes.
  private static long weight(EvidenceLine line, Facts facts, ScoringModel model, Instant asOf) {
    Facts without = Kept.without(facts, Set.of(line.id()));
    return Scorecard.score(facts, model, asOf).points().thousandths()
        - Scorecard.score(without, model, asOf).points().thousandths();
  }

  private static String joined(List<String> clauses) {
    String rest =
        clauses.stream().skip(1).map(Sentences::goingOn).collect(Collectors.joining("; "));
    String whole = rest.isEmpty() ? clauses.getFirst() : clauses.getFirst() + "; " + rest;
    return whole.endsWith(".") ? whole : whole + ".";
  }

  /// A clause after another: it begins small, unless it begins with an abbreviation.
  private static String goingOn(String clause) {
    boolean isWord = clause.length() > 1 && Character.isLowerCase(clause.charAt(1));
    return isWord ? clause.substring(0, 1).toLowerCase(ROOT) + clause.substring(1) : clause;
  }

  private String asks(HandoffCase subject) {
    Contact contact = subject.contact();
    String key =
        subject.isRaisedHand()
            ? "handoff.asks." + contact.way().name().toLowerCase(ROOT)
            : "handoff.asks.later";
    String asks = words.say(subject.language(), key);
    return joined(
        contact.time().isEmpty()
            ? List.of(asks)
            : List.of(words.say(subject.language(), "handoff.asks.when", asks, contact.time())));
  }
}
