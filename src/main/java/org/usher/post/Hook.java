package org.usher.post;

import java.net.URI;

/// A webhook as Standard Webhooks 1.0 has it: a POST of JSON, signed. Its `webhook-id` is the
/// [DeliveryId].
///
/// @param address `https`, or `http` for hosts named in `usher.post.allow-private`
/// @param secret `whsec_` and 24 to 64 bytes in Base64
/// @param body JSON, as in `{"type": "lead.handed-off", "timestamp": …, "data": …}`
public record Hook(URI address, String secret, String body) implements Message {

  /// Without address, secret and body: the address may be a secret too.
  @Override
  public String toString() {
    return "Hook[…]";
  }
}
