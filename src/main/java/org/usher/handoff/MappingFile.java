package org.usher.handoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a mapping and says what is wrong with it.
final class MappingFile {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();
  private static final Set<String> KEYS =
      Set.of("title", "settings", "secrets", "at-once", "calls");
  private static final Set<String> CALL_KEYS =
      Set.of(
          "method",
          "address",
          "headers",
          "json",
          "form",
          "answer",
          "taken",
          "known",
          "refused-by",
          "keep");
  private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH");
  private static final int MOST_AT_ONCE = 32;

  private MappingFile() {}

  /// @throws MappingBroken naming the place in the file, or the key
  static Mapping read(String name, String text) {
    JsonNode file = parsed(name, text);
    require(name, file.isObject(), "A mapping is a JSON object");
    allow(name, file, KEYS);
    var calls = new ArrayList<Mapping.Request>();
    file.path("calls").forEach(call -> calls.add(call(name, call)));
    require(name, !calls.isEmpty(), "A mapping has at least one of 'calls'");
    int atOnce = file.path("at-once").asInt(2);
    require(name, atOnce >= 1 && atOnce <= MOST_AT_ONCE, "'at-once' is from 1 to 32");
    return new Mapping(
        name,
        file.path("title").asString(name),
        texts(name, file.path("settings")),
        list(file.path("secrets")),
        atOnce,
        calls);
  }

  private static JsonNode parsed(String name, String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      int line = Optional.ofNullable(e.getLocation()).map(at -> at.getLineNr()).orElse(1);
      throw new MappingBroken(name, "Line %d is not JSON".formatted(line));
    }
  }

  private static Mapping.Request call(String name, JsonNode call) {
    allow(name, call, CALL_KEYS);
    String method = call.path("method").asString("POST");
    require(name, METHODS.contains(method), "'method' is POST, PUT or PATCH, not " + method);
    String address = call.path("address").asString("");
    require(name, !address.isEmpty(), "A call has an 'address'");
    boolean isJson = call.has("json");
    require(name, isJson != call.has("form"), "A call has either 'json' or 'form'");
    return new Mapping.Request(
        method,
        new Template(address),
        templates(name, call.path("headers")),
        isJson ? call.get("json") : null,
        templates(name, call.path("form")),
        call.path("answer").asString("").equals("json"),
        statuses(call.path("taken")),
        statuses(call.path("known")),
        refusedBy(call.path("refused-by")),
        pointers(name, call.path("keep")));
  }

  private static Map<String, String> pointers(String name, JsonNode node) {
    Map<String, String> pointers = texts(name, node);
    pointers.forEach((key, pointer) ->
        require(
            name,
            pointer.startsWith("/"),
            "'%s' in 'keep' is a JSON pointer, as '/id', not '%s'".formatted(key, pointer)));
    return pointers;
  }

  private static Optional<Mapping.RefusedBy> refusedBy(JsonNode node) {
    return node.isObject()
        ? Optional.of(
            new Mapping.RefusedBy(
                node.path("header").asString(""), node.path("holds").asString("")))
        : Optional.empty();
  }

  private static Map<String, Template> templates(String name, JsonNode node) {
    var templates = new LinkedHashMap<String, Template>();
    texts(name, node).forEach((key, words) -> templates.put(key, new Template(words)));
    return templates;
  }

  private static Map<String, String> texts(String name, JsonNode node) {
    var texts = new TreeMap<String, String>();
    for (var entry : node.properties()) {
      require(name, entry.getValue().isValueNode(), "'%s' is a text".formatted(entry.getKey()));
      texts.put(entry.getKey(), entry.getValue().asString());
    }
    return texts;
  }

  private static List<String> list(JsonNode node) {
    var list = new ArrayList<String>();
    node.forEach(entry -> list.add(entry.asString("")));
    return list;
  }

  private static Set<Integer> statuses(JsonNode node) {
    return list(node).stream()
        .filter(status -> status.matches("[1-5][0-9]{2}"))
        .map(Integer::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void allow(String name, JsonNode node, Set<String> keys) {
    for (var entry : node.properties()) {
      require(name, keys.contains(entry.getKey()), "Unknown key '%s'".formatted(entry.getKey()));
    }
  }

  private static void require(String name, boolean isSo, String message) {
    if (!isSo) {
      throw new MappingBroken(name, message);
    }
  }
}
