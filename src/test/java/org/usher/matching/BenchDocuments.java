package org.usher.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.usher.content.Audience;
import org.usher.content.Block;
import org.usher.content.BuyingJob;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.content.SiteSettings;
import org.usher.content.Snapshot;
import org.usher.design.Text;
import org.usher.question.Questionnaire;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Documents of a public collection as pages of a site: `id`, `title`, `text`, and where a
/// collection has them `brand` and `attrs`. A brand names what the page is about and stands where
/// the summary does; attributes stand where pages have headings and labels; the text is the body.
/// Bad lines are named, skipped and counted.
final class BenchDocuments {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<PageId, Page> pages = new LinkedHashMap<>();
  private final List<String> ids = new ArrayList<>();
  private final Set<String> known = new LinkedHashSet<>();
  private final List<String> skipped = new ArrayList<>();

  /// Reads JSON lines, packed when the name ends in `.gz`.
  static BenchDocuments read(Path file) throws IOException {
    var documents = new BenchDocuments();
    try (var lines = new BufferedReader(new InputStreamReader(open(file), UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          documents.add(file.getFileName() + ":" + number, line);
        }
      }
    }
    return documents;
  }

  static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    } catch (ZipException e) {
      in.close();
      throw new IllegalArgumentException(
          "%s is not packed by gzip, though its name ends in .gz".formatted(file), e);
    }
  }

  private void add(String place, String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.isObject()) {
        skipped.add("%s: an object is needed, as {\"id\": …}".formatted(place));
      } else if (text(node, "id").isBlank()) {
        skipped.add("%s: a document needs an 'id'".formatted(place));
      } else if (!known.add(text(node, "id"))) {
        skipped.add("%s: the id '%s' stands here twice".formatted(place, text(node, "id")));
      } else {
        add(node);
      }
    } catch (JacksonException e) {
      skipped.add("%s: not JSON, %s".formatted(place, e.getOriginalMessage()));
    }
  }

  private void add(JsonNode node) {
    var id = new PageId("d" + ids.size());
    ids.add(text(node, "id"));
    String text = text(node, "text");
    pages.put(
        id,
        new Page(
            id,
            "en",
            text(node, "title"),
            text(node, "brand"),
            BuyingJob.EXPLORATION,
            LocalDate.MAX,
            LocalDate.EPOCH,
            Audience.EVERYBODY,
            List.of(),
            List.of(),
            attributes(node.path("attrs")),
            List.of(new Block.Prose(text, text))));
  }

  private static List<String> attributes(JsonNode attributes) {
    return attributes.properties().stream()
        .map(entry -> attribute(entry.getKey(), entry.getValue()))
        .filter(words -> !words.isEmpty())
        .toList();
  }

  /// The value; of a property that something merely has, its name.
  private static String attribute(String name, JsonNode value) {
    if (value.isBoolean()) {
      return value.asBoolean()
          ? name.replaceFirst("^attr_[a-z]_", "").replaceAll("_+", " ").strip()
          : "";
    }
    return value.isArray()
        ? value.valueStream().map(each -> each.asString("")).collect(Collectors.joining(", "))
        : value.asString("");
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  int size() {
    return ids.size();
  }

  /// What was wrong, with file and line.
  List<String> skipped() {
    return List.copyOf(skipped);
  }

  /// The id in the collection of a page.
  String id(Page page) {
    return ids.get(Integer.parseInt(page.id().slug().substring(1)));
  }

  /// The site that has these pages, with its index.
  Snapshot site() {
    Snapshot draft = snapshot(Map.of());
    return snapshot(MatchingParts.of(draft));
  }

  private Snapshot snapshot(Map<Class<?>, Object> parts) {
    return new Snapshot(
        "bench",
        Instant.EPOCH,
        settings(),
        new Questionnaire(List.of()),
        Map.of("en", pages),
        Map.of(),
        parts);
  }

  private static SiteSettings settings() {
    Text words = Text.of("en", "bench");
    return new SiteSettings(
        List.of("en"), words, words, words, words, words, 6, words, words, words, List.of());
  }
}
