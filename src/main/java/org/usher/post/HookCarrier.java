package org.usher.post;

import java.util.Map;
import org.springframework.stereotype.Component;

/// Posts webhooks. Of the answer only the status counts, and when to come back.
@Component
final class HookCarrier {

  private final Wire wire;

  HookCarrier(Wire wire) {
    this.wire = wire;
  }

  Result carry(DeliveryId id, Hook hook) {
    return wire.exchange(signed(id, hook), answer -> answer.result(wire.now()));
  }

  /// The request as it goes out now.
  Call signed(DeliveryId id, Hook hook) {
    long timestamp = wire.now().getEpochSecond();
    String signature = HookSignature.with(hook.secret()).of(id.toString(), timestamp, hook.body());
    return Call.json(
        hook.address(),
        Map.of(
            "webhook-id", id.toString(),
            "webhook-timestamp", Long.toString(timestamp),
            "webhook-signature", signature),
        hook.body());
  }
}
