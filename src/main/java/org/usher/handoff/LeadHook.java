package org.usher.handoff;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;
import org.usher.post.Composer;
import org.usher.post.Hook;
import org.usher.post.Message;

/// Tells another system of a lead: a Standard Webhook of type `lead.handed_off`.
@Component
final class LeadHook implements Composer {

  static final String KIND = "handoff-hook";

  private final FrozenSheets sheets;
  private final HandoffProperties properties;
  private final Brand brand;

  LeadHook(FrozenSheets sheets, HandoffProperties properties, Brand brand) {
    this.sheets = sheets;
    this.properties = properties;
    this.brand = brand;
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
    String desk = brand.absolute("/desk/lead/" + opened.lead());
    return properties
        .webhook(opened.destination().substring(LeadParcels.WEBHOOK.length()))
        .map(webhook ->
            new Hook(
                webhook.address(),
                webhook.secret(),
                HookBody.of(opened.lead(), opened.sheet(), desk).json()));
  }
}
