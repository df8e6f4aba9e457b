package org.usher.engagement;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a browser says was read of a page, as `{"view": "…", "seconds": 42.5, "depth": 0.8}`.
///
/// @param seconds how long the page was in sight, 0 to 3600
/// @param depth how far down it was seen, 0 to 1
record Reading(ViewId view, double seconds, double depth) {

  /// Longer ones are a forgotten window, not reading.
  private static final double MAX_SECONDS = 3600;

  private static final JsonMapper JSON = new JsonMapper();

  /// Reads what a browser, or anybody else, sent. Empty when it is anything else than a reading.
  static Optional<Reading> parse(byte[] sent) {
    try {
      var json = JSON.readTree(sent);
      var view = json.path("view");
      var seconds = json.path("seconds");
      var depth = json.path("depth");
      return view.isString() && isWithin(seconds, MAX_SECONDS) && isWithin(depth, 1)
          ? Optional.of(
              new Reading(
                  new ViewId(view.stringValue()), seconds.doubleValue(), depth.doubleValue()))
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static boolean isWithin(JsonNode number, double max) {
    return number.isNumber() && number.asDouble(-1) >= 0 && number.asDouble(-1) <= max;
  }
}
