package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;

import java.net.URLEncoder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.usher.post.Call;
import org.usher.post.Calls;
import org.usher.post.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Fills a mapping with a lead. What is filled in can be nothing but text: it is encoded for where
/// it stands.
final class MappedCalls {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private MappedCalls() {}

  /// @param fields of the lead, by name
  static Calls of(Mapping mapping, Place place, Map<String, String> fields) {
    Map<String, String> values = values(mapping, place, fields);
    return new Calls(
        mapping.calls().stream()
            .map(request ->
                new Calls.Step(kept -> call(request, with(values, kept)), reading(request)))
            .toList(),
        Math.min(place.atOnce(), mapping.atOnce()));
  }

  /// Settings as they were given, else as the mapping has them; and the lead.
  static Map<String, String> values(Mapping mapping, Place place, Map<String, String> fields) {
    var values = new HashMap<>(mapping.settings());
    mapping
        .settings()
        .keySet()
        .forEach(name -> place.find(name).ifPresent(value -> values.put(name, value)));
    mapping.secrets().forEach(name -> values.put(name, place.find(name).orElse("")));
    fields.forEach((name, value) -> values.put("lead." + name, value));
    return values;
  }

  private static Map<String, String> with(Map<String, String> values, Map<String, String> kept) {
    var both = new HashMap<>(values);
    kept.forEach((name, value) -> both.put("kept." + name, value));
    return both;
  }

  private static Call call(Mapping.Request request, Map<String, String> values) {
    var headers = new HashMap<String, String>();
    request.headers().forEach((name, words) -> headers.put(name, oneLine(words.filled(values))));
    JsonNode json = request.json();
    return new Call(
        request.method(),
        Place.uri(request.address().filled(values, MappedCalls::inAddress)),
        headers,
        json == null
            ? "application/x-www-form-urlencoded; charset=UTF-8"
            : "application/json; charset=UTF-8",
        json == null ? form(request.form(), values) : JSON.writeValueAsString(body(json, values)));
  }

  /// Settings are parts of an address as they are; what a lead or an answer says is a word in it.
  private static String inAddress(String name, String value) {
    return name.startsWith("lead.") || name.startsWith("kept.")
        ? URLEncoder.encode(value, UTF_8).replace("+", "%20")
        : value;
  }

  private static String oneLine(String value) {
    return value.replaceAll("[\\r\\n]", " ");
  }

  private static String form(Map<String, Template> form, Map<String, String> values) {
    var fields = new LinkedHashMap<String, String>();
    new TreeMap<>(form)
        .forEach(
            (name, words) -> fields.put(new Template(name).filled(values), words.filled(values)));
    return fields.entrySet().stream()
        .filter(field -> !field.getKey().isBlank() && !field.getValue().isBlank())
        .map(field ->
            URLEncoder.encode(field.getKey(), UTF_8)
                + "="
                + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static JsonNode body(JsonNode json, Map<String, String> values) {
    return filled(json, values).orElseGet(NODES::nullNode);
  }

  private static Optional<JsonNode> filled(@Nullable JsonNode node, Map<String, String> values) {
    if (node == null) {
      return Optional.empty();
    }
    if (node.isObject()) {
      var object = NODES.objectNode();
      for (var entry : node.properties()) {
        String name = new Template(entry.getKey()).filled(values);
        if (!name.isBlank()) {
          filled(entry.getValue(), values).ifPresent(value -> object.set(name, value));
        }
      }
      return Optional.of(object);
    }
    if (node.isArray()) {
      var array = NODES.arrayNode();
      node.forEach(entry -> filled(entry, values).ifPresent(array::add));
      return Optional.of(array);
    }
    return node.isString() ? text(new Template(node.asString()), values) : Optional.of(node);
  }

  private static Optional<JsonNode> text(Template words, Map<String, String> values) {
    String filled = words.filled(values);
    if (words.isHole() && filled.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        words.isNumber() && filled.matches("-?[0-9]{1,15}")
            ? NODES.numberNode(Long.parseLong(filled))
            : NODES.stringNode(filled));
  }

  private static Reading reading(Mapping.Request request) {
    return new Reading(
        request.taken(),
        request.known(),
        request.isJsonAnswer(),
        Optional.empty(),
        request
            .refusedBy()
            .map(by -> new Reading.Refusal(by.header().toLowerCase(ROOT), by.holds())),
        request.keep());
  }
}
