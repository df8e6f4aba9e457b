package org.usher.handoff.ui;

import java.util.UUID;
import org.usher.post.Attempt;
import org.usher.post.Delivery;
import org.usher.post.Outcome;
import org.usher.staff.AccountId;

/// Says deliveries and attempts to a seller.
final class DeliveryWords {

  private final Teller teller;

  DeliveryWords(Teller teller) {
    this.teller = teller;
  }

  /// Where it goes: `mail:<account>`, `mail:sales-1`, `webhook:crm`, `copy:buyer`, `copy:later`; of
  /// a demonstration `simulated:crm`; or `erased:` or `corrected:` and one of these.
  String destination(Delivery delivery) {
    return destination(delivery.destination());
  }

  String destination(String destination) {
    String[] parts = destination.split(":", 2);
    String name = parts.length == 2 ? parts[1] : "";
    return switch (parts[0]) {
      case "mail" -> teller.say("to.mail", mailbox(name));
      case "webhook" -> teller.say("to.webhook", name);
      case "place" -> teller.say("to.place", name);
      case "copy" -> teller.say(name.equals("later") ? "to.copy.later" : "to.copy");
      case "erased" -> teller.say("to.erased", destination(name));
      case "corrected" -> teller.say("to.corrected", destination(name));
      case "page" -> teller.say("to.page");
      case "simulated" -> teller.say("to.simulated." + name);
      default -> destination;
    };
  }

  private String mailbox(String name) {
    try {
      return teller.other(new AccountId(UUID.fromString(name)));
    } catch (IllegalArgumentException e) {
      return teller.say("to.sales");
    }
  }

  String state(Delivery delivery) {
    return switch (delivery.state()) {
      case WAITING -> waiting(delivery);
      case DELIVERED -> teller.say(isWritten(delivery) ? "delivery.written" : "delivery.done");
      case DEAD -> teller.say("delivery.dead", delivery.reason().map(this::outcome).orElse(""));
      case CANCELLED -> teller.say("delivery.cancelled");
    };
  }

  /// That something is not tried any more, and what to do about it.
  String undelivered(Delivery delivery) {
    return teller.say(
            "undelivered.what",
            destination(delivery),
            delivery.reason().map(this::outcome).orElse(""))
        + " "
        + teller.say("undelivered.do." + advice(delivery));
  }

  private static String advice(Delivery delivery) {
    Outcome reason = delivery.reason().orElse(Outcome.UNREACHABLE);
    if (reason == Outcome.GONE || reason == Outcome.SWITCHED_OFF) {
      return "off";
    }
    boolean isAnswered = reason == Outcome.REFUSED || reason == Outcome.NO_ADDRESS;
    return switch (delivery.destination().split(":", 2)[0]) {
      case "copy", "page" -> isAnswered ? "buyer" : "again";
      case "mail" -> "mail";
      default -> "again";
    };
  }

  private String waiting(Delivery delivery) {
    return delivery.attempts().isEmpty()
        ? teller.say("delivery.under-way")
        : delivery
            .nextAt()
            .map(at -> teller.say("delivery.next", teller.times().moment(at)))
            .orElseGet(() -> teller.say("delivery.under-way"));
  }

  private static boolean isWritten(Delivery delivery) {
    return delivery.attempts().stream()
        .anyMatch(attempt -> attempt.outcome().filter(Outcome.WRITTEN::equals).isPresent());
  }

  String style(Delivery delivery) {
    return switch (delivery.state()) {
      case DEAD -> "dead";
      case DELIVERED -> "delivered";
      case WAITING, CANCELLED -> "quiet-note";
    };
  }

  String attempt(Attempt attempt) {
    String outcome = attempt.outcome().map(this::outcome).orElseGet(() -> teller.say("trying"));
    String at = teller.times().moment(attempt.startedAt());
    return attempt.status().isPresent()
        ? teller.say("attempt.status", at, outcome, String.valueOf(attempt.status().getAsInt()))
        : teller.say("attempt", at, outcome);
  }

  private String outcome(Outcome outcome) {
    return teller.say("outcome." + outcome);
  }
}
