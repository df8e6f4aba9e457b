package org.usher.post;

import java.util.UUID;

/// Names a delivery, towards the receiver too: it is the `webhook-id` and the local part of the
/// `Message-ID`, the same at every attempt.
public record DeliveryId(UUID value) {

  static DeliveryId random() {
    return new DeliveryId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
