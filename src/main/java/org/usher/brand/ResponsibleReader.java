package org.usher.brand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads `responsible` in `brand.yaml`. What is wrong with it keeps no brand from being worn, but
/// is reported: a name without an address is no answer to whom to turn to.
final class ResponsibleReader {

  private static final Set<String> KEYS =
      Set.of("name", "address", "email", "officer", "authority");

  private final List<String> odd;

  /// @param odd where to report
  ResponsibleReader(List<String> odd) {
    this.odd = odd;
  }

  /// Empty when it is missing or not whole.
  Optional<Responsible> read(Object value) {
    if (!(value instanceof Map<?, ?> said)) {
      odd.add(
          "brand.yaml: 'responsible' has name, address and email below it, not '%s'"
              .formatted(value));
      return Optional.empty();
    }
    said.keySet().stream()
        .map(String::valueOf)
        .filter(key -> !KEYS.contains(key))
        .forEach(key ->
            odd.add(
                "brand.yaml: there is no key '%s' in 'responsible'; there are %s"
                    .formatted(key, String.join(", ", new TreeSet<>(KEYS)))));
    Optional<String> name = text(said, "name");
    List<String> address = address(said);
    Optional<String> email = text(said, "email").filter(this::isAddress);
    Optional<Saying> officer = saying(said, "officer");
    Optional<Saying> authority = saying(said, "authority");
    return name.isPresent() && email.isPresent() && !address.isEmpty()
        ? Optional.of(new Responsible(name.get(), address, email.get(), officer, authority))
        : Optional.empty();
  }

  private Optional<String> text(Map<?, ?> said, String key) {
    if (said.get(key) instanceof String words && !words.isBlank()) {
      return Optional.of(words.strip());
    }
    odd.add(
        "brand.yaml: 'responsible' needs a text as '%s', not '%s'".formatted(key, said.get(key)));
    return Optional.empty();
  }

  private List<String> address(Map<?, ?> said) {
    return said.get("address") instanceof List<?> lines && !lines.isEmpty()
        ? lines.stream().map(String::valueOf).map(String::strip).toList()
        : text(said, "address").stream().flatMap(String::lines).map(String::strip).toList();
  }

  private boolean isAddress(String email) {
    boolean isOne = email.matches("[^\\s@<>\"?&]+@[^\\s@<>\"?&]+");
    if (!isOne) {
      odd.add("brand.yaml: 'responsible' needs an e-mail address, not '%s'".formatted(email));
    }
    return isOne;
  }

  private Optional<Saying> saying(Map<?, ?> said, String key) {
    Object value = said.get(key);
    if (value == null) {
      return Optional.empty();
    }
    Optional<Saying> read = Saying.read(value);
    if (read.isEmpty()) {
      odd.add(
          "brand.yaml: '%s' in 'responsible' is some text, or one for each language, not '%s'"
              .formatted(key, value));
    }
    return read;
  }
}
