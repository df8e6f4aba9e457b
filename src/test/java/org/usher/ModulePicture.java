package org.usher;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// Draws which module may know which, as declared in the `package-info` of each.
final class ModulePicture {

  private final Map<String, Set<String>> known = new TreeMap<>();

  private ModulePicture(ApplicationModules modules) {
    modules.stream().forEach(module -> known.put(name(module), declared(module)));
  }

  /// Markdown with a Mermaid picture and a table.
  static String of(ApplicationModules modules) {
    var picture = new ModulePicture(modules);
    return """
    # Modules

    Written by `HouseTests` from the code, and compared with it in every build. An arrow means
    "may know"; an arrow is left out where others lead to the same place.

    ```mermaid
    flowchart TD
    %s
    ```

    | module | may know |
    |---|---|
    %s
    """
        .formatted(picture.arrows(), picture.table());
  }

  private String arrows() {
    return known.keySet().stream().flatMap(module -> arrowsFrom(module)).collect(joining("\n"));
  }

  private Stream<String> arrowsFrom(String module) {
    var direct = knownTo(module).stream().filter(isDirectFrom(module)).toList();
    return direct.isEmpty()
        ? Stream.of("  " + module)
        : direct.stream().map(other -> "  %s --> %s".formatted(module, other));
  }

  private Predicate<String> isDirectFrom(String module) {
    return other ->
        knownTo(module).stream().noneMatch(between -> reachable(between).contains(other));
  }

  private Set<String> reachable(String module) {
    var reached = new TreeSet<String>();
    for (String next : knownTo(module)) {
      reached.add(next);
      reached.addAll(reachable(next));
    }
    return reached;
  }

  private Set<String> knownTo(String module) {
    return known.getOrDefault(module, Set.of());
  }

  private String table() {
    return known.entrySet().stream()
        .map(row -> "| `%s` | %s |".formatted(row.getKey(), String.join(", ", row.getValue())))
        .collect(joining("\n"));
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }

  private static Set<String> declared(ApplicationModule module) {
    var annotation =
        module
            .getBasePackage()
            .findAnnotation(org.springframework.modulith.ApplicationModule.class)
            .orElseThrow(
                () -> new AssertionError("%s declares no dependencies".formatted(name(module))));
    return new TreeSet<>(Arrays.asList(annotation.allowedDependencies()));
  }
}
