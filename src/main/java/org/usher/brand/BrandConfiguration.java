package org.usher.brand;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads the brand once, when the portal starts.
@Configuration
@EnableConfigurationProperties(BrandProperties.class)
class BrandConfiguration {

  @Bean
  Brand brand(BrandProperties properties) {
    Path file = properties.theme().resolve("brand.yaml");
    Map<?, ?> said = read(file);
    return new Brand(
        name(file, said),
        legal(file, said),
        properties.publicAddress(),
        properties.theme().toAbsolutePath().normalize());
  }

  private static Map<?, ?> read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      Object whole = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      if (whole instanceof Map<?, ?> map) {
        return map;
      }
      throw new BrandException("%s: a map with 'name' and 'legal' is expected".formatted(file));
    } catch (IOException | YAMLException e) {
      throw new BrandException(
          "The brand cannot be read from %s: %s".formatted(file, e.getMessage()));
    }
  }

  private static String name(Path file, Map<?, ?> said) {
    if (said.get("name") instanceof String name && !name.isBlank()) {
      return name;
    }
    throw new BrandException("%s: 'name' is some text, not '%s'".formatted(file, said.get("name")));
  }

  private static List<String> legal(Path file, Map<?, ?> said) {
    return switch (said.get("legal")) {
      case null -> List.of();
      case List<?> lines -> lines.stream().map(String::valueOf).toList();
      case Object other ->
          throw new BrandException(
              "%s: 'legal' is a list of lines, not '%s'".formatted(file, other));
    };
  }
}
