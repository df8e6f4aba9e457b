package org.usher.handoff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.ApplicationContext;
import org.usher.lead.LeadId;
import org.usher.lead.Sheet;
import org.usher.lead.Sheets;
import org.usher.post.Draft;
import org.usher.post.Message;
import org.usher.post.Trials;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The messages about a lead as pages to look at: the mail as it is, the cards of Slack and Teams
/// drawn by stand-ins, since only their owners can draw them truly.
public final class MessagePages {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PAGE =
      "margin:0;padding:24px;font:15px/1.47 system-ui,sans-serif;color:#1d1c1d;background:#fff";
  private static final String BUTTON =
      "display:inline-block;padding:8px 14px;border-radius:4px;color:#fff;text-decoration:none;"
          + "font-weight:700;background:";

  private MessagePages() {}

  /// By name, whole documents.
  public static Map<String, String> of(ApplicationContext portal, LeadId lead) {
    Sheet sheet = portal.getBean(Sheets.class).of(lead).orElseThrow();
    var pages = new LinkedHashMap<String, String>();
    pages.put(
        "mail",
        portal
            .getBean(LeadLetter.class)
            .mail(
                "sales@example.com",
                lead,
                sheet,
                "",
                Optional.of(portal.getBean(VerdictLinks.class).issue(lead, "mail:sales-1")))
            .html());
    pages.put("slack", slack(body(portal, PlaceKind.SLACK, lead, sheet)));
    pages.put("teams", teams(body(portal, PlaceKind.TEAMS, lead, sheet)));
    return pages;
  }

  private static JsonNode body(
      ApplicationContext portal, PlaceKind kind, LeadId lead, Sheet sheet) {
    var place =
        new Place("picture", kind, Map.of(Place.ADDRESS, "https://chat.example/hook"), 1, true);
    Message message = portal.getBean(PlaceMessages.class).of(place, lead, sheet);
    Draft draft = portal.getBean(Trials.class).drafts(message).getFirst();
    return JSON.readTree(draft.body());
  }

  private static String slack(JsonNode message) {
    Element body = page();
    body.appendElement("p")
        .attr("style", "margin:0 0 4px;font-weight:700")
        .text("Usher")
        .appendElement("span")
        .attr("style", "font:12px sans-serif;color:#616061;margin-left:6px")
        .text("APP  14:02");
    for (JsonNode block : message.path("blocks")) {
      switch (block.path("type").asString("")) {
        case "header" ->
            body.appendElement("h1")
                .attr("style", "font-size:18px;margin:4px 0")
                .text(block.at("/text/text").asString(""));
        case "section" -> section(body, block);
        case "actions" ->
            block
                .path("elements")
                .forEach(button ->
                    body.appendElement("a")
                        .attr("style", BUTTON + "#007a5a;margin:6px 0")
                        .attr("href", button.path("url").asString(""))
                        .text(button.at("/text/text").asString("")));
        default ->
            block
                .path("elements")
                .forEach(text ->
                    markdown(body.appendElement("p"), text.path("text").asString(""))
                        .attr("style", "font-size:13px;color:#616061;margin:6px 0"));
      }
    }
    return document(body);
  }

  private static void section(Element body, JsonNode block) {
    if (block.has("text")) {
      markdown(
          body.appendElement("p").attr("style", "margin:6px 0"),
          block.at("/text/text").asString(""));
    }
    Element fields = body.appendElement("div");
    fields.attr("style", "display:grid;grid-template-columns:1fr 1fr;gap:8px 24px;max-width:640px");
    block
        .path("fields")
        .forEach(field ->
            markdown(
                fields.appendElement("p").attr("style", "margin:4px 0"),
                field.path("text").asString("")));
  }

  /// Bold, quotes and lines, which is all that our message uses.
  private static Element markdown(Element to, String text) {
    for (String line : text.split("\n", -1)) {
      Element row = to.appendElement("span").attr("style", "display:block");
      String words = line;
      if (words.startsWith("> ")) {
        row.attr("style", "display:block;border-left:4px solid #ddd;padding-left:12px");
        words = words.substring(2);
      }
      boolean isBold = words.length() > 2 && words.startsWith("*") && words.endsWith("*");
      row.text(unescaped(isBold ? words.substring(1, words.length() - 1) : words));
      if (isBold) {
        row.attr("style", row.attr("style") + ";font-weight:700");
      }
    }
    return to;
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static String teams(JsonNode message) {
    JsonNode card = message.at("/attachments/0/content");
    Element page = page();
    page.attr("style", PAGE + ";background:#f5f5f5;font-family:'Segoe UI',system-ui,sans-serif");
    Element body =
        page.appendElement("div")
            .attr(
                "style",
                "background:#fff;border:1px solid #e0e0e0;border-radius:6px;padding:16px;"
                    + "max-width:760px");
    card.path("body").forEach(part -> part(body, part));
    for (JsonNode action : card.path("actions")) {
      body.appendElement("a")
          .attr("style", BUTTON + "#5b5fc7;font-weight:600;margin-top:8px")
          .attr("href", action.path("url").asString(""))
          .text(action.path("title").asString(""));
    }
    return document(page);
  }

  private static void part(Element to, JsonNode part) {
    switch (part.path("type").asString("")) {
      case "Container" -> {
        Element box =
            to.appendElement("div")
                .attr("style", "background:#f0f0f0;padding:8px 12px;border-radius:4px");
        part.path("items").forEach(item -> part(box, item));
      }
      case "FactSet" -> part.path("facts").forEach(fact -> fact(to, fact));
      default ->
          to.appendElement("p")
              .attr("style", style(part))
              .text(plain(part.path("text").asString("")));
    }
  }

  private static void fact(Element to, JsonNode fact) {
    Element line = to.appendElement("p").attr("style", "margin:4px 0");
    line.appendElement("b").text(fact.path("title").asString("") + " ");
    line.appendText(plain(fact.path("value").asString("")));
  }

  private static String style(JsonNode part) {
    String size =
        switch (part.path("size").asString("")) {
          case "Large" -> "font-size:20px;";
          case "Small" -> "font-size:12px;";
          default -> "";
        };
    return "margin:6px 0;"
        + size
        + (part.path("weight").asString("").equals("Bolder") ? "font-weight:600;" : "")
        + (part.path("isSubtle").asBoolean(false) ? "color:#616161;" : "");
  }

  private static String plain(String text) {
    return text.replaceAll("\\\\([\\\\\\[\\]()*_`#])", "$1");
  }

  private static Element page() {
    Document document = Document.createShell("");
    document
        .head()
        .appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    return document.body().attr("style", PAGE);
  }

  private static String document(Element body) {
    return "<!doctype html><meta charset=utf-8>" + body.root().outerHtml();
  }
}
