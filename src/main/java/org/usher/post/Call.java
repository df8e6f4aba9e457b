package org.usher.post;

import java.net.URI;
import java.util.Map;

/// One HTTP request, in clear.
///
/// @param address `https`, or `http` for hosts named in `usher.post.allow-private`
/// @param headers beside `Content-Type`, each once
/// @param body empty for none
public record Call(
    String method, URI address, Map<String, String> headers, String contentType, String body) {

  public Call {
    headers = Map.copyOf(headers);
  }

  /// A POST of JSON.
  public static Call json(URI address, Map<String, String> headers, String json) {
    return new Call("POST", address, headers, "application/json; charset=UTF-8", json);
  }

  /// Without anything of it: an address may be a secret too.
  @Override
  public String toString() {
    return "Call[…]";
  }
}
