package org.usher.design;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// Where a screen is: language, path and query. A journey is an address, so everything that a
/// public screen shows follows from it.
///
/// @param language tag of the language, as `en`
/// @param prefix what stands before the path for this language: empty for the first language, else
///   `/de`
/// @param path path below the prefix, beginning with `/`, decoded
/// @param query parameters, decoded; the first value of each
public record Address(
    String language, String prefix, String path, SequencedMap<String, String> query) {
  /// Parameters that are not answers: words, a question asked again, the pages shown, and others by
  /// which a screen is told what to show. No question may be called by one of these.
  public static final List<String> NO_ANSWERS =
      List.of(
          "q",
          "ask",
          "show",
          "drop",
          "literally",
          "hits",
          "receipt",
          "job",
          "for",
          "with",
          "hide",
          "token");

  public Address {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("A path begins with '/', unlike '%s'".formatted(path));
    }
    query = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(query));
  }

  /// The same language and another path, without a query.
  public Address to(String otherPath) {
    return new Address(language, prefix, otherPath, new LinkedHashMap<>());
  }

  /// The same place with another query.
  public Address asking(Map<String, String> parameters) {
    return new Address(language, prefix, path, new LinkedHashMap<>(parameters));
  }

  /// The same place with one parameter set.
  public Address with(String name, String value) {
    var parameters = new LinkedHashMap<>(query);
    parameters.put(name, value);
    return new Address(language, prefix, path, parameters);
  }

  /// The value of a parameter, or an empty string.
  public String parameter(String name) {
    return query.getOrDefault(name, "");
  }

  /// The address without its query, as it stands in links: `/de/p/cost`.
  public String bare() {
    String whole = prefix + path;
    return prefix.isEmpty() || !path.equals("/") ? encodePath(whole) : encodePath(prefix);
  }

  /// The whole address as it stands in links: `/de/p/cost?role=finance`.
  public String href() {
    return query.isEmpty()
        ? bare()
        : bare()
            + query.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&", "?", ""));
  }

  private static String encodePath(String path) {
    return URLEncoder.encode(path, UTF_8).replace("%2F", "/").replace("+", "%20");
  }

  private static String encode(String words) {
    return URLEncoder.encode(words, UTF_8);
  }
}
