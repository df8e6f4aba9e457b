package org.usher.handoff;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.post.Composer;
import org.usher.post.Hook;
import org.usher.post.Message;

/// Tells another system of a lead: a Standard Webhook of type `lead.handed_off`.
@Component
final class LeadHook implements Composer {

  static final String KIND = "handoff-hook";

  private final FrozenSheets sheets;
  private final HandoffProperties properties;
  private final PlaceMessages messages;

  LeadHook(FrozenSheets sheets, HandoffProperties properties, PlaceMessages messages) {
    this.sheets = sheets;
    this.properties = properties;
    this.messages = messages;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// Cancelled too when the webhook is no longer configured.
  @Override
  public Optional<Message> compose(String reference, byte[] sealed) {
    return sheets.open(reference, sealed).flatMap(this::hook);
  }

  private Optional<Message> hook(FrozenSheets.Opened opened) {
    return properties
        .webhook(opened.destination().substring(LeadParcels.WEBHOOK.length()))
        .map(webhook ->
            new Hook(
                webhook.address(),
                webhook.secret(),
                messages.hook(opened.lead(), opened.sheet()).json()));
  }
}
