package org.usher.staff;

import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What one report of a browser says, as far as it is nobody's business but ours.
///
/// @param directive which part of the policy it was, one of [#DIRECTIVES] or [#OTHER]
record PolicyReport(String directive, BlockedKind kind) {

  /// Stands for what is none of [#DIRECTIVES], so that nobody can make us remember words.
  static final String OTHER = "other";

  /// CSP 3, without those that block nothing.
  static final Set<String> DIRECTIVES =
      Set.of(
          "default-src",
          "script-src",
          "script-src-elem",
          "script-src-attr",
          "style-src",
          "style-src-elem",
          "style-src-attr",
          "img-src",
          "font-src",
          "connect-src",
          "media-src",
          "object-src",
          "frame-src",
          "child-src",
          "worker-src",
          "manifest-src",
          "base-uri",
          "form-action",
          "frame-ancestors");

  /// More than browsers keep for one site.
  private static final int MOST = 100;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Reads both forms: one report (`application/csp-report`) and a list of reports of several kinds
  /// (`application/reports+json`, Reporting API). Empty when it is neither.
  static List<PolicyReport> parse(byte[] sent) {
    try {
      JsonNode root = JSON.readTree(sent);
      return root.isArray() ? several(root) : one(root.path("csp-report"));
    } catch (JacksonException e) {
      return List.of();
    }
  }

  private static List<PolicyReport> several(JsonNode reports) {
    return StreamSupport.stream(reports.spliterator(), false)
        .limit(MOST)
        .filter(report -> "csp-violation".equals(text(report, "type")))
        .map(report -> report.path("body"))
        .filter(JsonNode::isObject)
        .map(body ->
            of(
                text(body, "effectiveDirective"),
                text(body, "blockedURL"),
                text(body, "documentURL")))
        .toList();
  }

  /// Older browsers say in `violated-directive` alone, and with all its sources, which one it was.
  private static List<PolicyReport> one(JsonNode report) {
    String effective = text(report, "effective-directive");
    String directive = effective.isEmpty() ? text(report, "violated-directive") : effective;
    return report.isObject()
        ? List.of(
            of(
                directive.replaceFirst("\\s.*", ""),
                text(report, "blocked-uri"),
                text(report, "document-uri")))
        : List.of();
  }

  private static PolicyReport of(String directive, String blocked, String page) {
    return new PolicyReport(
        DIRECTIVES.contains(directive) ? directive : OTHER, BlockedKind.of(blocked, page));
  }

  private static String text(JsonNode in, String name) {
    return in.path(name).asString("");
  }
}
