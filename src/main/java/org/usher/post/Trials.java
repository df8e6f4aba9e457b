package org.usher.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import org.springframework.stereotype.Component;

/// Tries a message out: shows exactly what would go out, or sends it once, beside the deliveries.
@Component
public final class Trials {

  private final Dispatch dispatch;
  private final HookCarrier hooks;
  private final Sender sender;
  private final Clock clock;

  Trials(Dispatch dispatch, HookCarrier hooks, Sender sender, Clock clock) {
    this.dispatch = dispatch;
    this.hooks = hooks;
    this.sender = sender;
    this.clock = clock;
  }

  /// Sends it at once and once. Nothing is kept, and nothing is tried again.
  public Trial send(String destination, Message message) {
    long begun = System.nanoTime();
    try {
      Dispatch.Place place = dispatch.place("trial " + destination, message);
      Result result =
          place.enter()
              ? dispatch.send(DeliveryId.random(), message, place)
              : Result.of(Outcome.TIMED_OUT);
      return new Trial(result.outcome(), result.status(), (System.nanoTime() - begun) / 1_000_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Trial(Outcome.INTERRUPTED, OptionalInt.empty(), 0);
    }
  }

  /// What would go out now, request by request, secrets included. What an earlier answer would say
  /// stands as `‹name›`. Nothing is sent.
  public List<Draft> drafts(Message message) {
    DeliveryId id = DeliveryId.random();
    return switch (message) {
      case Mail letter -> List.of(draft(id, letter));
      case Hook hook -> List.of(Draft.of(hooks.signed(id, hook)));
      case Calls calls -> drafts(id, calls);
    };
  }

  private static List<Draft> drafts(DeliveryId id, Calls calls) {
    var drafts = new ArrayList<Draft>();
    Map<String, String> kept = new HashMap<>();
    for (Calls.Step step : calls.steps()) {
      drafts.add(Draft.of(CallCarrier.named(id, step.making().with(kept))));
      step.reading().keep().keySet().forEach(name -> kept.put(name, "‹" + name + "›"));
    }
    return drafts;
  }

  private Draft draft(DeliveryId id, Mail letter) {
    try {
      Session session = Session.getInstance(new Properties());
      var out = new ByteArrayOutputStream();
      Letter.of(id, letter, sender.now(), clock.instant(), session).writeTo(out);
      return new Draft("MAIL", letter.to(), Map.of(), out.toString(StandardCharsets.UTF_8));
    } catch (AddressException e) {
      throw new IllegalArgumentException("This is no address for a mail");
    } catch (MessagingException e) {
      throw new IllegalStateException("The mail cannot be written", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
