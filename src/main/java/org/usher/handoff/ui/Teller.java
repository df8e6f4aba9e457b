package org.usher.handoff.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.usher.design.Speech;
import org.usher.design.Times;
import org.usher.design.Words;
import org.usher.staff.Account;
import org.usher.staff.AccountId;
import org.usher.staff.Staff;

/// Says who did what, and when, to whoever is signed in.
final class Teller {

  private final Speech speech;
  private final Times times;
  private final Staff staff;
  private final Clock clock;

  Teller(Words words, Staff staff, Clock clock) {
    this.speech = Speech.here(words);
    this.times = Times.here(speech);
    this.staff = staff;
    this.clock = clock;
  }

  /// The words of `handoff.desk.<key>`.
  String say(String key, Object... arguments) {
    return speech.say("handoff.desk." + key, arguments);
  }

  Speech speech() {
    return speech;
  }

  Times times() {
    return times;
  }

  boolean isMe(AccountId id) {
    return staff.current().map(Account::id).filter(id::equals).isPresent();
  }

  /// How somebody is called at the beginning of a sentence.
  String actor(AccountId id) {
    return isMe(id) ? say("you.actor") : name(id);
  }

  /// How somebody is called within a sentence.
  String other(AccountId id) {
    return isMe(id) ? say("you") : name(id);
  }

  String name(AccountId id) {
    return staff.find(id).map(Account::name).orElseGet(() -> say("somebody"));
  }

  Instant now() {
    return clock.instant();
  }

  /// The day of an instant, where the reader is.
  String day(Instant at) {
    return times.day(LocalDate.ofInstant(at, times.zone()));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), times.zone());
  }

  String waited(Instant since) {
    return times.length(sinceThen(since));
  }

  String ago(Instant then) {
    return times.ago(sinceThen(then));
  }

  private Duration sinceThen(Instant then) {
    Duration since = Duration.between(then, clock.instant());
    return since.isNegative() ? Duration.ZERO : since;
  }
}
