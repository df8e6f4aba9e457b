package org.usher.handoff.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads `application/x-www-form-urlencoded` in bounded memory. Where a container refuses a body
/// that is too large, this keeps the beginning of every field, so that whoever typed too much gets
/// it back to shorten.
final class FormBody {

  private static final int MAX_READ = 16_000_000;

  /// A preview of the longest visit has some 50,000 bytes.
  private static final int MAX_FIELD = 200_000;

  private static final int MAX_KEPT = 600_000;

  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final ByteArrayOutputStream pair = new ByteArrayOutputStream();
  private int kept;
  private boolean isCut;

  private FormBody() {}

  /// The body of a request, which [FormBodyFilter] has read already where it stands in the chain.
  static FormBody of(HttpServletRequest request) throws IOException {
    return request.getAttribute(FormBodyFilter.ATTRIBUTE) instanceof FormBody body
        ? body
        : read(request.getInputStream());
  }

  static FormBody read(InputStream stream) throws IOException {
    var body = new FormBody();
    body.readAll(new BufferedInputStream(stream));
    return body;
  }

  /// The first value of a field, or an empty string.
  String first(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? "" : values.getFirst();
  }

  List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /// Whether more came than was kept.
  boolean isCut() {
    return isCut;
  }

  private void readAll(InputStream stream) throws IOException {
    int next = stream.read();
    for (int read = 0; next >= 0 && read < MAX_READ; read++) {
      if (next == '&') {
        take();
      } else {
        keep(next);
      }
      next = stream.read();
    }
    isCut |= next >= 0;
    take();
  }

  private void keep(int next) {
    if (pair.size() < MAX_FIELD && kept < MAX_KEPT) {
      pair.write(next);
      kept++;
    } else {
      isCut = true;
    }
  }

  private void take() {
    String whole = pair.toString(UTF_8);
    pair.reset();
    int equals = whole.indexOf('=');
    if (equals > 0) {
      fields
          .computeIfAbsent(decoded(whole.substring(0, equals)), unused -> new ArrayList<>())
          .add(decoded(whole.substring(equals + 1)));
    }
  }

  private static String decoded(String encoded) {
    try {
      return URLDecoder.decode(encoded.replaceFirst("%[0-9A-Fa-f]?$", ""), UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded;
    }
  }
}
