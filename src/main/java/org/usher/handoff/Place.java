package org.usher.handoff;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Somewhere every lead is told, set up by an administrator while the portal runs.
///
/// @param name stable; up to 40 of a-z, 0-9 and `-`
/// @param settings by name, secrets among them: `address` of a mail, webhook, Slack or Teams,
///   `secret` of a webhook, `mapping` of a system spoken to over HTTP and whatever the mapping asks
/// @param atOnce how many messages may be on their way there at the same time, at most; its kind or
///   its mapping may say fewer
public record Place(
    String name, PlaceKind kind, Map<String, String> settings, int atOnce, boolean isOn) {

  /// What the destination of a delivery begins with; the name follows.
  static final String DESTINATION = "place:";

  public static final String ADDRESS = "address";
  public static final String SECRET = "secret";
  public static final String MAPPING = "mapping";
  public static final int MOST_AT_ONCE = 32;

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

  public Place {
    settings = Map.copyOf(settings);
    if (!NAME.matcher(name).matches()) {
      throw new PlaceRefused("name");
    }
    if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
      throw new PlaceRefused("at-once");
    }
  }

  /// By this name its deliveries go.
  public String destination() {
    return DESTINATION + name;
  }

  /// @throws PlaceRefused when it is missing
  String require(String setting) {
    return find(setting).orElseThrow(() -> new PlaceRefused(setting));
  }

  Optional<String> find(String setting) {
    return Optional.ofNullable(settings.get(setting)).filter(value -> !value.isBlank());
  }

  /// @throws PlaceRefused when it is no address of the web
  URI address() {
    return uri(require(ADDRESS));
  }

  static URI uri(String written) {
    try {
      URI address = URI.create(written.strip());
      if (address.getHost() == null || address.getRawUserInfo() != null) {
        throw new PlaceRefused(ADDRESS);
      }
      return address;
    } catch (IllegalArgumentException e) {
      throw new PlaceRefused(ADDRESS);
    }
  }

  public Place on(boolean isOn) {
    return new Place(name, kind, settings, atOnce, isOn);
  }

  /// Without what is secret.
  @Override
  public String toString() {
    return "Place[%s, %s]".formatted(name, kind);
  }
}
