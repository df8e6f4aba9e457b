package org.usher.insight.ui;

import java.util.Locale;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.Times;
import org.usher.lead.Company;
import org.usher.lead.Route;
import org.usher.lead.RouteReason;
import org.usher.lead.RoutingTrial;
import org.usher.lead.RoutingTrial.TurnFate;
import org.usher.lead.Seller;
import org.usher.staff.Account;
import org.usher.staff.AccountId;
import org.usher.staff.Staff;

/// Who would get it, which rules were passed over, and how everybody stands.
final class RoutingTrialPart {

  private final RoutingTrial trial;
  private final Staff staff;
  private final Speech speech;
  private final Times times;

  RoutingTrialPart(RoutingTrial trial, Staff staff, Speech speech, Times times) {
    this.trial = trial;
    this.staff = staff;
    this.speech = speech;
    this.times = times;
  }

  Markup result() {
    var result =
        Markup.of("div")
            .holding(
                Markup.of("p", "routed")
                    .saying(
                        trial
                            .route()
                            .map(this::owner)
                            .orElseGet(() -> speech.say("insight.routing.none-set-up"))));
    trial
        .route()
        .flatMap(Route::away)
        .ifPresent(away ->
            result.add(Markup.of("p").saying(speech.say("insight.routing.away", name(away)))));
    trial
        .region()
        .ifPresent(region ->
            result.add(
                Markup.of("p", "quiet-note")
                    .saying(speech.say("insight.routing.region.taken", country(region)))));
    return result;
  }

  private String owner(Route route) {
    String owner = route.owner().map(this::name).orElse("");
    String detail =
        route.reason() == RouteReason.ACCOUNT
            ? trial.company().map(Company::domain).orElse("")
            : route.detail();
    return speech.say("insight.routing.to." + route.reason(), owner, detail);
  }

  Markup rules() {
    if (trial.rules().isEmpty()) {
      return Markup.of("p", "empty").saying(speech.say("insight.routing.rules.none"));
    }
    var table =
        new Table(
            speech.say("insight.routing.rules"),
            Table.head(speech.say("insight.routing.rule")),
            Table.head(speech.say("insight.routing.team")),
            Table.head(speech.say("insight.routing.fate")));
    trial
        .rules()
        .forEach(rule ->
            table.row(
                Table.name(rule.id()),
                text(rule.team()),
                text(speech.say("insight.routing.rule." + rule.fate()))));
    return table.whole();
  }

  Markup turns() {
    if (trial.turns().isEmpty()) {
      return Markup.of("p", "empty").saying(speech.say("insight.routing.turns.none"));
    }
    var table =
        new Table(
            speech.say("insight.routing.turns"),
            Table.head(speech.say("insight.routing.seller")),
            Table.head(speech.say("insight.routing.team")),
            Table.numberHead(speech.say("insight.routing.weight")),
            Table.numberHead(speech.say("insight.routing.room")),
            Table.numberHead(speech.say("insight.routing.had")),
            Table.head(speech.say("insight.routing.hours")),
            Table.head(speech.say("insight.routing.fate")));
    for (RoutingTrial.Turn turn : trial.turns()) {
      Seller seller = turn.seller();
      table.row(
          Table.name(name(seller.account())),
          text(seller.team().isEmpty() ? speech.say("insight.routing.any") : seller.team()),
          Table.number(speech.say("insight.count", seller.weight())),
          Table.number(speech.say("insight.routing.of", turn.open(), seller.capacity())),
          Table.number(speech.say("insight.count", turn.had())),
          text(seller.hours().toString()),
          text(fate(turn)));
    }
    return table.whole();
  }

  private String fate(RoutingTrial.Turn turn) {
    return switch (turn.fate()) {
      case AWAY ->
          turn.seller()
              .absentTo()
              .map(last -> speech.say("insight.routing.turn.AWAY.until", times.day(last)))
              .orElseGet(() -> said(TurnFate.AWAY));
      case LATER -> speech.say("insight.routing.turn.LATER", times.moment(turn.opens()));
      default -> said(turn.fate());
    };
  }

  private String said(TurnFate fate) {
    return speech.say("insight.routing.turn." + fate);
  }

  private String name(AccountId account) {
    return staff.find(account).map(Account::name).orElseGet(account::toString);
  }

  private String country(String region) {
    return Locale.of("", region).getDisplayCountry(speech.locale());
  }

  private static Markup text(String words) {
    return Table.cell(Markup.of("span").saying(words));
  }
}
