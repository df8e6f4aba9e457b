package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.lead.LeadId;
import org.usher.lead.Sheet;
import org.usher.lead.Sheets;
import org.usher.post.Composer;
import org.usher.post.Hook;
import org.usher.post.Message;

/// Tells another system what a lead says now: a Standard Webhook of type `lead.corrected`.
@Component
final class CorrectionHook implements Composer {

  static final String KIND = "handoff-corrected-hook";

  private final Sheets sheets;
  private final HandoffProperties properties;
  private final PlaceMessages messages;
  private final Clock clock;

  CorrectionHook(Sheets sheets, HandoffProperties properties, PlaceMessages messages, Clock clock) {
    this.sheets = sheets;
    this.properties = properties;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// Cancelled when the person has been erased, or the webhook is no longer configured.
  @Override
  public Optional<Message> compose(String reference, byte[] destination) {
    String name = new String(destination, UTF_8).substring(LeadParcels.WEBHOOK.length());
    return LeadId.parse(reference)
        .flatMap(lead -> sheets.of(lead).map(sheet -> body(lead, sheet)))
        .flatMap(body ->
            properties
                .webhook(name)
                .map(webhook -> new Hook(webhook.address(), webhook.secret(), body)));
  }

  String body(LeadId lead, Sheet sheet) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return messages.hook(lead, sheet).corrected(now).json();
  }
}
