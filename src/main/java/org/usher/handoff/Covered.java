package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.usher.post.Draft;

/// A request with its secrets covered, also where they are written for a form or an address: enough
/// stays to be known by whoever knows them.
final class Covered {

  /// Paths of Slack and Teams are the secret; their hosts are not.
  private static final int STAY = 4;

  private final Place place;
  private final List<String> values;

  /// @param secrets names of its settings that are secret
  Covered(Place place, Set<String> secrets) {
    this.place = place;
    this.values =
        secrets.stream()
            .map(place::find)
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  Draft of(Draft draft) {
    var headers = new HashMap<String, String>();
    draft.headers().forEach((name, value) -> headers.put(name, covered(value)));
    return new Draft(draft.method(), address(draft.address()), headers, covered(draft.body()));
  }

  private String address(String address) {
    if (place.kind() != PlaceKind.SLACK && place.kind() != PlaceKind.TEAMS) {
      return covered(address);
    }
    int path = address.indexOf('/', "https://".length());
    return path < 0 ? address : address.substring(0, path + 1) + dots(address);
  }

  private String covered(String words) {
    String covered = words;
    for (String secret : values) {
      String encoded = URLEncoder.encode(secret, UTF_8);
      covered =
          covered
              .replace(secret, dots(secret))
              .replace(encoded, dots(secret))
              .replace(encoded.replace("+", "%20"), dots(secret));
    }
    return covered;
  }

  /// Of a short one nothing stays.
  private static String dots(String secret) {
    return "••••" + (secret.length() > 2 * STAY ? secret.substring(secret.length() - STAY) : "");
  }
}
