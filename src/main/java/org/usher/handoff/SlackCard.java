package org.usher.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.usher.lead.Sheet;
import tools.jackson.databind.json.JsonMapper;

/// The message in Slack, of Block Kit: who, what they ask, their own words, why, and a way to the
/// desk. Whatever the buyer wrote is text and can be no mention and no link.
final class SlackCard {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Limits of Block Kit: a header, and a section.
  private static final int MOST_HEADER = 150;

  private static final int MOST_SECTION = 3_000;

  private final LeadWords words;

  SlackCard(LeadWords words) {
    this.words = words;
  }

  String json(Sheet sheet, String desk, String note) {
    var blocks = new ArrayList<Map<String, Object>>();
    String who = words.who(sheet);
    blocks.add(Map.of("type", "header", "text", plain(cut(who, MOST_HEADER))));
    if (!note.isEmpty()) {
      blocks.add(section("*" + escaped(note) + "*"));
    }
    blocks.add(section(escaped(words.asks(sheet))));
    if (!sheet.message().isEmpty()) {
      blocks.add(
          section(
              cut(escaped(sheet.message()), MOST_SECTION / 2)
                  .lines()
                  .map(line -> "> " + line)
                  .collect(Collectors.joining("\n"))));
    }
    if (!words.why(sheet).isEmpty()) {
      blocks.add(
          section(
              words.why(sheet).stream()
                  .map(why -> "• " + escaped(why))
                  .collect(Collectors.joining("\n"))));
    }
    blocks.add(
        Map.of(
            "type",
            "section",
            "fields",
            words.reach(sheet).stream()
                .map(line -> mrkdwn("*" + escaped(line.name()) + "*\n" + escaped(line.value())))
                .toList()));
    blocks.add(
        Map.of(
            "type",
            "actions",
            "elements",
            List.of(
                Map.of(
                    "type",
                    "button",
                    "text",
                    plain(words.say("handoff.sales.desk")),
                    "url",
                    desk,
                    "style",
                    "primary"))));
    blocks.add(
        Map.of(
            "type",
            "context",
            "elements",
            List.of(mrkdwn(escaped(words.only(sheet))), mrkdwn(escaped(words.approved(sheet))))));
    return JSON.writeValueAsString(Map.of("text", escaped(words.subject(sheet)), "blocks", blocks));
  }

  /// A message of one sentence.
  static String sentence(String words) {
    return JSON.writeValueAsString(
        Map.of("text", escaped(words), "blocks", List.of(section(escaped(words)))));
  }

  private static Map<String, Object> section(String mrkdwn) {
    return Map.of("type", "section", "text", mrkdwn(mrkdwn));
  }

  private static Map<String, Object> mrkdwn(String text) {
    return Map.of("type", "mrkdwn", "text", cut(text, MOST_SECTION), "verbatim", true);
  }

  private static Map<String, Object> plain(String text) {
    return Map.of("type", "plain_text", "text", text);
  }

  /// The three characters that Slack reads, as its documentation says ("Escaping text").
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
