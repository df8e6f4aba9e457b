package org.usher.brand;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.DigestUtils;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads and checks the folder of a brand: `brand.yaml`, `tokens.css`, `logo.svg`, pictures, fonts.
final class BrandFolder {

  private static final Set<String> KEYS =
      Set.of("name", "voice", "legal", "contact", "responsible");

  /// What `site` serves of the folder.
  private static final Pattern SERVED =
      Pattern.compile("fonts/[a-z0-9-]+\\.woff2|[a-z0-9-]+\\.(svg|png|webp)");

  /// 32 bits tell one file of a name from the next.
  private static final int VERSION_LENGTH = 8;

  /// What a PNG begins with, and where it says how large it is (W3C, PNG third edition, 5.2,
  /// 11.2.1).
  private static final long PNG = 0x89504E470D0A1A0AL;

  private static final int PNG_WIDTH_AT = 16;
  private static final int PNG_HEAD_BYTES = 24;

  private final Path folder;

  BrandFolder(Path folder) {
    this.folder = folder;
  }

  /// What was read, and what is wrong with it.
  ///
  /// @param look empty when it cannot be used
  record Reading(Optional<Look> look, BrandReport report) {}

  Reading read() {
    var wrong = new ArrayList<String>();
    var odd = new ArrayList<String>();
    Map<?, ?> said = yaml(wrong);
    String name = text(said, "name", wrong).orElse("");
    if (name.isBlank() && wrong.isEmpty()) {
      wrong.add("brand.yaml: 'name' is some text, not '%s'".formatted(said.get("name")));
    }
    List<Saying> legal = legal(said, wrong);
    Optional<Saying> contact = saying(said, "contact", wrong);
    Optional<Responsible> responsible =
        Optional.<Object>ofNullable(said.get("responsible"))
            .flatMap(new ResponsibleReader(odd)::read);
    Optional<String> voice = text(said, "voice", wrong);
    unknown(said, odd);
    var tokens = new TokenSheet(css(wrong));
    wrong.addAll(tokens.problems());
    odd.addAll(tokens.unknownColours());
    Map<String, String> versions = versions(tokens.files(), odd);
    if (!versions.containsKey(Brand.LOGO)) {
      odd.add("logo.svg is missing: the header shows the name alone");
    }
    var problems = Stream.concat(wrong.stream(), odd.stream()).toList();
    var report =
        new BrandReport(
            problems, tokens.contrasts(), voice, responsible.isPresent(), wrong.isEmpty());
    return wrong.isEmpty()
        ? new Reading(
            Optional.of(
                new Look(
                    name,
                    legal,
                    contact,
                    responsible,
                    tokens.css(versions),
                    versions,
                    fingerprint())),
            report)
        : new Reading(Optional.empty(), report);
  }

  /// Of every file that is shown: the logo, the pictures, and what the tokens name.
  private Map<String, String> versions(List<String> named, List<String> odd) {
    var versions = new TreeMap<String, String>();
    version(Brand.LOGO).ifPresent(version -> versions.put(Brand.LOGO, version));
    pictures(odd).forEach(file -> version(file).ifPresent(version -> versions.put(file, version)));
    named.forEach(file ->
        version(file)
            .filter(version -> SERVED.matcher(file).matches())
            .ifPresentOrElse(version -> versions.put(file, version), () -> odd.add(lost(file))));
    return versions;
  }

  private String lost(String file) {
    return SERVED.matcher(file).matches()
        ? "tokens.css names %s, which is not there: what stands in its place is shown"
            .formatted(file)
        : "tokens.css names %s: fonts are fonts/name.woff2, pictures name.svg, .png or .webp"
            .formatted(file);
  }

  private Optional<String> version(String file) {
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(file));
      return Optional.of(DigestUtils.md5DigestAsHex(bytes).substring(0, VERSION_LENGTH));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// Those that there are. One of another size is left out, for others would cut or stretch it.
  private List<String> pictures(List<String> odd) {
    var pictures = new ArrayList<String>();
    for (BrandPicture picture : BrandPicture.values()) {
      if (Files.isRegularFile(folder.resolve(picture.file()))) {
        Optional<String> fault = fault(picture);
        fault.ifPresentOrElse(odd::add, () -> pictures.add(picture.file()));
      }
    }
    return pictures;
  }

  private Optional<String> fault(BrandPicture picture) {
    int width = 0;
    int height = 0;
    try (var in = Files.newInputStream(folder.resolve(picture.file()))) {
      ByteBuffer head = ByteBuffer.wrap(in.readNBytes(PNG_HEAD_BYTES));
      if (head.limit() == PNG_HEAD_BYTES && head.getLong() == PNG) {
        width = head.getInt(PNG_WIDTH_AT);
        height = head.getInt(PNG_WIDTH_AT + Integer.BYTES);
      }
    } catch (IOException unreadable) {
      return Optional.of(picture.file() + " cannot be read");
    }
    return width == picture.width() && height == picture.height()
        ? Optional.empty()
        : Optional.of(
            "%s is a PNG of %d by %d pixels, not of %d by %d: it is left out"
                .formatted(picture.file(), picture.width(), picture.height(), width, height));
  }

  /// Changes whenever a file of the folder does; cheap enough to ask every few seconds.
  String fingerprint() {
    var files = new TreeSet<String>();
    try (Stream<Path> all = Files.walk(folder, 2)) {
      all.filter(Files::isRegularFile).forEach(file -> files.add(state(file)));
    } catch (IOException e) {
      files.add(e.getClass().getName());
    }
    return DigestUtils.md5DigestAsHex(files.toString().getBytes(UTF_8));
  }

  private static String state(Path file) {
    try {
      return "%s %d %s".formatted(file, Files.size(file), Files.getLastModifiedTime(file));
    } catch (IOException e) {
      return file + " gone";
    }
  }

  private Map<?, ?> yaml(List<String> wrong) {
    try (var reader = Files.newBufferedReader(folder.resolve("brand.yaml"))) {
      Object whole = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      if (whole instanceof Map<?, ?> map) {
        return map;
      }
      wrong.add("brand.yaml: keys with values are expected, such as 'name: …'");
    } catch (IOException | YAMLException e) {
      wrong.add(
          "brand.yaml cannot be read: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return Map.of();
  }

  private static Optional<String> text(Map<?, ?> said, String key, List<String> wrong) {
    return switch (said.get(key)) {
      case null -> Optional.empty();
      case String words -> Optional.of(words.strip());
      case Object other -> {
        wrong.add("brand.yaml: '%s' is some text, not '%s'".formatted(key, other));
        yield Optional.empty();
      }
    };
  }

  private static Optional<Saying> saying(Map<?, ?> said, String key, List<String> wrong) {
    Object value = said.get(key);
    Optional<Saying> read = value == null ? Optional.empty() : Saying.read(value);
    if (value != null && read.isEmpty()) {
      wrong.add(
          "brand.yaml: '%s' is some text, or one for each language as 'en: …', not '%s'"
              .formatted(key, value));
    }
    return read;
  }

  private static List<Saying> legal(Map<?, ?> said, List<String> wrong) {
    return switch (said.get("legal")) {
      case null -> List.of();
      case List<?> lines -> lines.stream().flatMap(line -> line(line, wrong).stream()).toList();
      case Object other -> {
        wrong.add("brand.yaml: 'legal' is a list of lines, not '%s'".formatted(other));
        yield List.of();
      }
    };
  }

  private static Optional<Saying> line(Object line, List<String> wrong) {
    Optional<Saying> read = Saying.read(line instanceof Map ? line : String.valueOf(line));
    if (read.isEmpty()) {
      wrong.add(
          "brand.yaml: a line of 'legal' is some text, or one for each language as 'en: …', not '%s'"
              .formatted(line));
    }
    return read;
  }

  private static void unknown(Map<?, ?> said, List<String> odd) {
    said.keySet().stream()
        .map(String::valueOf)
        .filter(key -> !KEYS.contains(key))
        .forEach(key ->
            odd.add(
                "brand.yaml: there is no key '%s'; there are %s"
                    .formatted(key, String.join(", ", new TreeSet<>(KEYS)))));
  }

  private String css(List<String> wrong) {
    try {
      return Files.readString(folder.resolve("tokens.css"));
    } catch (IOException e) {
      wrong.add("tokens.css cannot be read: " + e.getClass().getSimpleName());
      return "";
    }
  }
}
