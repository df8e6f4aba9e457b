package org.usher.handoff;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.usher.post.Draft;

/// A request with its secrets covered: enough stays to be known by whoever knows them.
final class Covered {

  private static final Set<String> OPEN =
      Set.of(Place.MAPPING, "base", "contacts", "notes", "path", "return", "source");

  /// Paths of Slack and Teams are the secret; their hosts are not.
  private static final int STAY = 4;

  private Covered() {}

  static Draft of(Draft draft, Place place) {
    var headers = new HashMap<String, String>();
    draft.headers().forEach((name, value) -> headers.put(name, covered(value, place)));
    return new Draft(
        draft.method(), address(draft.address(), place), headers, covered(draft.body(), place));
  }

  private static String address(String address, Place place) {
    if (place.kind() != PlaceKind.SLACK && place.kind() != PlaceKind.TEAMS) {
      return covered(address, place);
    }
    int path = address.indexOf('/', "https://".length());
    return path < 0 ? address : address.substring(0, path + 1) + dots(address);
  }

  private static String covered(String words, Place place) {
    String covered = words;
    for (Map.Entry<String, String> setting : place.settings().entrySet()) {
      boolean isSecret =
          place.kind() == PlaceKind.HTTP
              ? !OPEN.contains(setting.getKey())
              : setting.getKey().equals(Place.SECRET);
      if (isSecret && setting.getValue().length() > STAY) {
        covered = covered.replace(setting.getValue(), dots(setting.getValue()));
      }
    }
    return covered;
  }

  private static String dots(String secret) {
    return "••••" + secret.substring(secret.length() - STAY);
  }
}
