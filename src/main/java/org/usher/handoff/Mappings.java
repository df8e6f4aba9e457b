package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.usher.database.DataFolder;

/// The mappings: those that come with the portal, and files in `data/mappings`, which are read anew
/// each time and win over one that came with the portal under the same name.
@Component
final class Mappings {

  private static final List<String> SHIPPED = List.of("hubspot", "salesforce");
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
  private static final String END = ".json";

  private final DataFolder data;

  Mappings(DataFolder data) {
    this.data = data;
  }

  List<String> names() {
    try (Stream<Path> files = Files.list(data.folder("mappings"))) {
      Stream<String> own =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(END))
              .map(file -> file.substring(0, file.length() - END.length()))
              .filter(name -> NAME.matcher(name).matches());
      return Stream.concat(SHIPPED.stream(), own).distinct().sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @throws MappingBroken when there is no such mapping, or it cannot be read
  Mapping get(String name) {
    return text(name)
        .map(text -> MappingFile.read(name, text))
        .orElseThrow(() -> new MappingBroken(name, "There is no such mapping"));
  }

  private Optional<String> text(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try {
      Path own = data.folder("mappings").resolve(name + END);
      return Files.exists(own) ? Optional.of(Files.readString(own)) : shipped(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> shipped(String name) throws IOException {
    if (!SHIPPED.contains(name)) {
      return Optional.empty();
    }
    try (InputStream in = Mappings.class.getResourceAsStream("mappings/" + name + END)) {
      return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
    }
  }
}
