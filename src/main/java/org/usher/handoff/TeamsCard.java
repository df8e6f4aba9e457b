package org.usher.handoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.usher.lead.Sheet;
import tools.jackson.databind.json.JsonMapper;

/// The message in Microsoft Teams, an Adaptive Card as a workflow that waits for a webhook takes
/// it: the same parts as in every channel. A message holds up to 28 KB.
final class TeamsCard {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_MESSAGE = 4_000;

  private final LeadWords words;

  TeamsCard(LeadWords words) {
    this.words = words;
  }

  String json(Sheet sheet, String desk, String note) {
    var body = new ArrayList<Map<String, Object>>();
    body.add(text(words.who(sheet), Map.of("size", "Large", "weight", "Bolder")));
    if (!note.isEmpty()) {
      body.add(text(note, Map.of("weight", "Bolder", "color", "Attention")));
    }
    body.add(text(words.asks(sheet), Map.of()));
    if (!sheet.message().isEmpty()) {
      String message = sheet.message();
      body.add(
          Map.of(
              "type",
              "Container",
              "style",
              "emphasis",
              "items",
              List.of(
                  text(
                      message.length() <= MOST_MESSAGE
                          ? message
                          : message.substring(0, MOST_MESSAGE - 1) + "…",
                      Map.of()))));
    }
    words.why(sheet).forEach(why -> body.add(text(why, Map.of())));
    body.add(
        Map.of(
            "type",
            "FactSet",
            "facts",
            words.reach(sheet).stream()
                .map(line -> Map.of("title", line.name(), "value", escaped(line.value())))
                .toList()));
    body.add(text(words.only(sheet), Map.of("isSubtle", true, "size", "Small")));
    body.add(text(words.approved(sheet), Map.of("isSubtle", true, "size", "Small")));
    return message(
        body,
        List.of(
            Map.of(
                "type", "Action.OpenUrl", "title", words.say("handoff.sales.desk"), "url", desk)));
  }

  /// A message of one sentence.
  static String sentence(String words) {
    return message(List.of(text(words, Map.of())), List.of());
  }

  private static String message(List<Map<String, Object>> body, List<Map<String, String>> actions) {
    var card = new HashMap<String, Object>();
    card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    card.put("type", "AdaptiveCard");
    card.put("version", "1.4");
    card.put("body", body);
    card.put("actions", actions);
    card.put("msteams", Map.of("width", "Full"));
    return JSON.writeValueAsString(
        Map.of(
            "type",
            "message",
            "attachments",
            List.of(
                Map.of(
                    "contentType", "application/vnd.microsoft.card.adaptive", "content", card))));
  }

  private static Map<String, Object> text(String words, Map<String, Object> style) {
    var block = new HashMap<String, Object>(style);
    block.put("type", "TextBlock");
    block.put("wrap", true);
    block.put("text", escaped(words));
    return block;
  }

  /// Text blocks and facts read some Markdown, and links with it.
  private static String escaped(String text) {
    return text.replaceAll("([\\\\\\[\\]()*_`#])", "\\\\$1").replace("\n", "\n\n");
  }
}
