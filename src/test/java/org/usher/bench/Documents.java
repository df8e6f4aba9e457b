package org.usher.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Documents as lines of JSON, packed or not.
final class Documents {

  private static final JsonMapper JSON = new JsonMapper();

  private Documents() {}

  /// Lines that are no JSON are named and left out.
  static List<JsonNode> read(Path file) throws IOException {
    var documents = new ArrayList<JsonNode>();
    try (var lines = lines(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        try {
          documents.add(JSON.readTree(line));
        } catch (JacksonException e) {
          System.err.printf("%s:%d is no JSON, left out%n", file, number);
        }
      }
    }
    return documents;
  }

  private static BufferedReader lines(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }
}
