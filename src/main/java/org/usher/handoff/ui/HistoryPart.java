package org.usher.handoff.ui;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.usher.design.Markup;
import org.usher.handoff.Later;
import org.usher.lead.Amount;
import org.usher.lead.HistoryLine;
import org.usher.lead.LeadDetails;
import org.usher.lead.RouteReason;
import org.usher.lead.Sheet;
import org.usher.lead.StepKind;
import org.usher.lead.Way;
import org.usher.staff.AccountId;

/// What the buyer did and what sales did, in one line of time, the oldest first; also with leads
/// that became part of this one.
final class HistoryPart {

  private final Teller teller;

  HistoryPart(Teller teller) {
    this.teller = teller;
  }

  private record Entry(Instant at, String words) {}

  /// @param later what the buyer did since they were handed over
  List<Markup> of(LeadDetails details, Optional<Later> later) {
    Stream<Entry> own =
        Stream.concat(
            entries(details.sheet(), details.history()),
            later.stream()
                .flatMap(told -> told.timeline().stream())
                .map(moment -> new Entry(moment.at(), moment.words())));
    Stream<Entry> others =
        details.absorbed().stream().flatMap(other -> entries(other.sheet(), other.history()));
    return Stream.concat(own, others)
        .distinct()
        .sorted(comparing(Entry::at))
        .map(this::item)
        .toList();
  }

  private Stream<Entry> entries(Sheet sheet, List<HistoryLine> history) {
    return Stream.concat(
        sheet.timeline().stream().map(moment -> new Entry(moment.at(), moment.words())),
        history.stream().map(line -> new Entry(line.at(), told(line, sheet))));
  }

  private Markup item(Entry entry) {
    return Markup.of("li")
        .holding(
            teller.times().stamp(entry.at()),
            Markup.of("p").with("dir", "auto").saying(entry.words()));
  }

  /// A line of evidence stands in the sheet alone.
  private String told(HistoryLine line, Sheet sheet) {
    return line.kind() == StepKind.MARKED
        ? teller.say(
            "step.MARKED." + line.reason().orElse("NONE"),
            line.by().map(teller::actor).orElse(teller.say("portal")),
            line.detail().map(number -> words(number, sheet)).orElse(""))
        : said(line, sheet.isRaisedHand());
  }

  private static String words(String number, Sheet sheet) {
    int place = Integer.parseInt(number) - 1;
    return place < sheet.lines().size() ? sheet.lines().get(place).words() : "";
  }

  /// What one step was, as a sentence without a full stop.
  String said(HistoryLine line, boolean isRaisedHand) {
    if (line.kind() == StepKind.RAISED) {
      return teller.say(isRaisedHand ? "step.RAISED.hand" : "step.RAISED.score");
    }
    if (line.kind() == StepKind.ROUTED) {
      return routed(line);
    }
    if (line.kind() == StepKind.REGRADED) {
      return teller.say("step.REGRADED." + line.reason().orElse("BACK"));
    }
    boolean hasWritten = line.reason().filter(Way.EMAIL.name()::equals).isPresent();
    return teller.say(
        line.kind() == StepKind.REACHED && hasWritten
            ? "step.REACHED.written"
            : "step." + line.kind(),
        line.by().map(teller::actor).orElse(teller.say("portal")),
        line.assignedTo().map(this::receiver).orElse(""),
        line.reason().map(reason -> reason(line.kind(), reason)).orElse(""),
        line.amount().map(this::amount).orElse(""),
        line.until().map(teller::day).orElse(""),
        line.detail().map(detail -> detail(line.kind(), detail)).orElse(""));
  }

  private String detail(StepKind kind, String detail) {
    return switch (kind) {
      case CORRECTED ->
          Stream.of(detail.split(" "))
              .map(part -> teller.say("corrected." + part))
              .collect(Collectors.joining(", "));
      case SENT_AGAIN -> new DeliveryWords(teller).destination(detail);
      default -> detail;
    };
  }

  /// Why the lead has the owner it has, and who would have had it but was not here.
  private String routed(HistoryLine line) {
    String reason = line.reason().orElse("NOBODY");
    String standing =
        reason.equals(RouteReason.ACCOUNT.name())
            ? line.detail().map(name -> "." + name).orElse("")
            : "";
    String why =
        teller.say(
            "routed." + reason + standing,
            line.assignedTo().map(this::receiver).orElse(""),
            line.detail().orElse(""));
    return line.by().map(away -> teller.say("routed.away", why, receiver(away))).orElse(why);
  }

  private String receiver(AccountId account) {
    return teller.other(account);
  }

  private String reason(StepKind kind, String name) {
    return switch (kind) {
      case REJECTED -> teller.say("rejection." + name);
      case LOST -> teller.say("loss." + name);
      case TRIED, REACHED -> teller.say("by." + name);
      case TAKEN_BACK -> teller.say("status." + name);
      default -> "";
    };
  }

  private String amount(Amount amount) {
    return teller.say("amount", amount.value(), amount.currency().getCurrencyCode());
  }
}
