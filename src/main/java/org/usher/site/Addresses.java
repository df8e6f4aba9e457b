package org.usher.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.design.Address;

/// Reads addresses: what a browser asked for becomes language, path and query. Parameters are
/// sorted, since Flow forgets their order and the document and the live page must read the same.
@Component
class Addresses {

  /// An address has far fewer; the rest is dropped.
  private static final int MAX_PARAMETERS = 200;

  private final Publication publication;

  Addresses(Publication publication) {
    this.publication = publication;
  }

  /// The address of a request line.
  ///
  /// @param path as sent, percent-encoded
  /// @param query as sent, without `?`
  Address read(String path, @Nullable String query) {
    return of(decoded(path.replace("+", "%2B")), parameters(query));
  }

  /// The address of a navigation inside a live page.
  Address of(String path, Map<String, List<String>> query) {
    var first = new TreeMap<String, String>();
    query.forEach((name, values) -> first.put(name, values.isEmpty() ? "" : values.getFirst()));
    return of(path, first);
  }

  private Address of(String path, SortedMap<String, String> query) {
    List<String> languages = publication.current().settings().languages();
    for (String language : languages.subList(1, languages.size())) {
      String prefix = "/" + language;
      if (path.equals(prefix) || path.startsWith(prefix + "/")) {
        String rest = path.substring(prefix.length());
        return new Address(language, prefix, rest.isEmpty() ? "/" : rest, query);
      }
    }
    return new Address(languages.getFirst(), "", path, query);
  }

  private static SortedMap<String, String> parameters(@Nullable String query) {
    var parameters = new TreeMap<String, String>();
    if (query != null) {
      for (String pair : query.split("&", MAX_PARAMETERS + 1)) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        if (!name.isEmpty() && parameters.size() < MAX_PARAMETERS) {
          parameters.putIfAbsent(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
      }
    }
    return parameters;
  }

  private static String decoded(String encoded) {
    try {
      return URLDecoder.decode(encoded, UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded;
    }
  }
}
