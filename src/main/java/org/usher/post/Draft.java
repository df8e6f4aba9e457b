package org.usher.post;

import java.util.Map;
import java.util.TreeMap;

/// A request as it would go out.
///
/// @param headers by name
public record Draft(String method, String address, Map<String, String> headers, String body) {

  public Draft {
    headers = Map.copyOf(headers);
  }

  static Draft of(Call call) {
    var headers = new TreeMap<>(call.headers());
    headers.put("Content-Type", call.contentType());
    return new Draft(call.method(), call.address().toString(), headers, call.body());
  }

  @Override
  public String toString() {
    return "Draft[…]";
  }
}
