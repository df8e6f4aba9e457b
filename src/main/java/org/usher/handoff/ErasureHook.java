package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.post.Composer;
import org.usher.post.Hook;
import org.usher.post.Message;
import tools.jackson.databind.json.JsonMapper;

/// Tells another system to delete a lead: a Standard Webhook of type `lead.erased`.
@Component
final class ErasureHook implements Composer {

  static final String KIND = "handoff-erased-hook";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HandoffProperties properties;
  private final Clock clock;

  ErasureHook(HandoffProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// Cancelled when the webhook is no longer configured.
  @Override
  public Optional<Message> compose(String reference, byte[] destination) {
    String name = new String(destination, UTF_8).substring(LeadParcels.WEBHOOK.length());
    return properties
        .webhook(name)
        .map(webhook -> new Hook(webhook.address(), webhook.secret(), body(reference)));
  }

  String body(String lead) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return JSON.writeValueAsString(new Body("lead.erased", now, new Data(lead)));
  }

  private record Body(String type, Instant timestamp, Data data) {}

  private record Data(String lead) {}
}
