package org.usher.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;
import org.usher.Usher;

/// The options of a bench: `--name value`, or `--name` alone.
public final class Options {

  private final Map<String, String> given = new HashMap<>();

  /// Reads the words after the name of the bench.
  public Options(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      String name = arguments[i];
      if (!name.startsWith("--")) {
        throw new IllegalArgumentException(
            "An option begins with '--', unlike '%s'".formatted(name));
      }
      boolean hasValue = i + 1 < arguments.length && !arguments[i + 1].startsWith("--");
      given.put(name.substring(2), hasValue ? arguments[++i] : "");
    }
  }

  int number(String name, int otherwise) {
    try {
      return given.containsKey(name) ? Integer.parseInt(given.get(name)) : otherwise;
    } catch (NumberFormatException e) {
      throw wrong(name, "a whole number", Integer.toString(otherwise));
    }
  }

  double decimal(String name, double otherwise) {
    try {
      return given.containsKey(name) ? Double.parseDouble(given.get(name)) : otherwise;
    } catch (NumberFormatException e) {
      throw wrong(name, "a number", Double.toString(otherwise));
    }
  }

  /// Of a whole: 0 to 1.
  double share(String name, double otherwise) {
    double share = decimal(name, otherwise);
    if (!(share >= 0 && share <= 1)) {
      throw wrong(name, "a share of 0 to 1", Double.toString(otherwise));
    }
    return share;
  }

  private IllegalArgumentException wrong(String name, String form, String example) {
    return new IllegalArgumentException(
        "--%s is %s, as --%1$s %s, not '%s'".formatted(name, form, example, given.get(name)));
  }

  String text(String name, String otherwise) {
    return given.getOrDefault(name, otherwise);
  }

  /// @throws IllegalArgumentException when the option is missing
  public Path file(String name) {
    String path = text(name, "");
    if (path.isEmpty()) {
      throw new IllegalArgumentException("--%s FILE is needed".formatted(name));
    }
    return Path.of(path);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(given.get(name)).filter(value -> !value.isEmpty());
  }

  public boolean has(String name) {
    return given.containsKey(name);
  }

  /// How to start a program from the classes of this very process, without those of the tests.
  List<String> classes(String main) {
    String path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    return List.of("-cp", path, main);
  }

  /// An empty data folder below `target/bench`, with no keys beside it.
  Path freshFolder(String name) throws IOException {
    Path folder = folder(name);
    FileSystemUtils.deleteRecursively(folder);
    FileSystemUtils.deleteRecursively(folder.resolveSibling(name + ".keys"));
    return Files.createDirectories(folder);
  }

  /// The same folder as it was left.
  Path folder(String name) {
    return Path.of("target", "bench", name).toAbsolutePath();
  }

  /// How to start the portal: as it is, or with `--early` the variant that thanks too early.
  List<String> program() {
    Class<?> main = given.containsKey("early") ? EarlyThanks.class : Usher.class;
    return List.of(
        "-Dvaadin.productionMode=true",
        "-cp",
        System.getProperty("java.class.path"),
        main.getName());
  }
}
