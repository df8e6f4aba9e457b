package org.usher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/// `src/docs/settings.md` and the code say the same of the settings.
class SettingsTests {

  /// A list that no operator should copy.
  private static final String OWN = "*the portal's own*";

  @Test
  void everySettingStandsInTheTableWithItsEnvironmentFormAndItsDefault() throws IOException {
    String table = table();

    assertThat(settings())
        .hasSizeGreaterThan(50)
        .allSatisfy(setting -> assertThat(table).containsPattern(setting.row()));
  }

  @Test
  void theTableNamesNoSettingThatThereIsNot() throws IOException {
    List<String> names = settings().map(Setting::name).toList();

    assertThat(table().lines().filter(line -> line.startsWith("| `")))
        .allSatisfy(line -> assertThat(names).contains(line.split("`")[1]));
  }

  @Test
  void operatorsAreLedToTheTable() throws IOException {
    assertThat(Path.of("README.md")).content().contains("src/docs/settings.md");
    assertThat(Path.of("bin/run")).content().contains("src/docs/settings.md");
    assertThat(Path.of("content/pages/running-usher.md"))
        .content()
        .contains("src/docs/settings.md");
  }

  private static String table() throws IOException {
    return Files.readString(Path.of("src/docs/settings.md"));
  }

  private static Stream<Setting> settings() {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    Stream<Setting> bound =
        scan.findCandidateComponents("org.usher").stream()
            .map(found ->
                ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
            .flatMap(
                type -> settings(type.getAnnotation(ConfigurationProperties.class).value(), type));
    return Stream.concat(bound, Stream.of(new Setting("usher.keys", "*empty*")));
  }

  private static Stream<Setting> settings(String prefix, Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(component -> settings(prefix + "." + kebab(component.getName()), component));
  }

  private static Stream<Setting> settings(String name, RecordComponent component) {
    if (component.getType() != Map.class) {
      return Stream.of(new Setting(name, usual(component)));
    }
    var map = (ParameterizedType) component.getGenericType();
    var value = (Class<?>) map.getActualTypeArguments()[1];
    return value.isRecord()
        ? settings(name + ".NAME", value)
        : Stream.of(new Setting(name + ".NAME", usual(component)));
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /// As the table writes it: the annotation stands at the parameter of the constructor.
  private static String usual(RecordComponent component) {
    var values =
        Arrays.stream(component.getDeclaringRecord().getDeclaredConstructors())
            .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
            .filter(parameter -> parameter.getName().equals(component.getName()))
            .map(parameter -> parameter.getAnnotation(DefaultValue.class))
            .toList()
            .getFirst();
    if (values == null) {
      return "*needed*";
    }
    String joined = String.join(", ", values.value());
    return joined.isEmpty() ? "*empty*" : joined.startsWith("/") ? OWN : "`" + joined + "`";
  }

  private record Setting(String name, String usual) {

    String row() {
      String environment =
          name.replace(".NAME", "._")
              .replace("-", "")
              .replace('.', '_')
              .toUpperCase(Locale.ROOT)
              .replace("__", "_NAME");
      return "(?m)^\\Q| `%s` | `%s` | %s | \\E\\S".formatted(name, environment, usual);
    }
  }
}
