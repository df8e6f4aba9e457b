package org.usher.handoff;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.stream.Stream;
import org.usher.scoring.Outcome.Result;

/// A first guess of what the words of other systems say of the end of a lead: English and German,
/// the stages of HubSpot and of Salesforce, and those that [LeadExport] writes. Words of a stage in
/// which nothing is decided, as `New`, are left out on purpose.
final class PastResults {

  static final Map<String, Result> BY_WORD =
      Stream.of(
              all(
                  Result.ACCEPTED,
                  "accepted, qualified, sql, sal, yes, true, 1, in progress, open deal",
                  "sales qualified lead, sales accepted lead, opportunity, qualified to buy",
                  "qualifiedtobuy, presentation scheduled, presentationscheduled, contract sent",
                  "contractsent, decision maker bought-in, decisionmakerboughtin, qualification",
                  "needs analysis, value proposition, id. decision makers, perception analysis",
                  "proposal/price quote, negotiation/review",
                  "angenommen, akzeptiert, qualifiziert, ja, wahr, in bearbeitung, angebot",
                  "verhandlung, verkaufschance"),
              all(
                  Result.WON,
                  "converted, won, closed won, closed-won, closedwon, closed - converted, customer",
                  "evangelist, gewonnen, kunde, auftrag, abgeschlossen und gewonnen",
                  "geschlossen und gewonnen, konvertiert"),
              all(
                  Result.LOST,
                  "lost, closed lost, closed-lost, closedlost, verloren",
                  "abgeschlossen und verloren, geschlossen und verloren"),
              all(
                  Result.REJECTED,
                  "rejected, unqualified, disqualified, no, false, 0, closed - not converted",
                  "does not fit, not a fit, abgelehnt, unqualifiziert, nicht qualifiziert",
                  "disqualifiziert, nein, falsch, passt nicht, nicht konvertiert"),
              all(
                  Result.NOT_YET,
                  "bad timing, nurture, nurturing, later, not yet",
                  "falscher zeitpunkt, später, noch nicht, wiedervorlage"),
              all(
                  Result.UNUSABLE,
                  "bad data, wrong details, spam, invalid, duplicate, test",
                  "falsche daten, falsche angaben, ungültig, dublette, doppelt"))
          .flatMap(words -> words)
          .collect(toUnmodifiableMap(Said::word, Said::result));

  private PastResults() {}

  private record Said(String word, Result result) {}

  private static Stream<Said> all(Result result, String... words) {
    return Stream.of(words)
        .flatMap(line -> Stream.of(line.split(", ")))
        .map(word -> new Said(word, result));
  }
}
