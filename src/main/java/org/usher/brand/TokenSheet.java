package org.usher.brand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A brand's `tokens.css`: fonts of its own folder, and custom properties. It is checked before
/// anybody gets it: it parses, and nothing in it can fetch from elsewhere.
final class TokenSheet {

  private static final Set<String> RULES = Set.of("font-face", "media", "supports");
  private static final Pattern AT_RULE = Pattern.compile("@\\s*([\\w-]*)");
  private static final Pattern OWN_FILE =
      Pattern.compile("url\\(\\s*(['\"]?)/theme/((?:fonts/)?[a-z0-9-]+\\.[a-z0-9]+)\\1\\s*\\)");
  private static final Pattern FETCHES =
      Pattern.compile(
          "(url|src|image|image-set|cross-fade|element|paint)\\s*\\(", Pattern.CASE_INSENSITIVE);
  private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+)\\s*:\\s*([^;}]+)");
  private static final Pattern LIGHT_DARK =
      Pattern.compile("light-dark\\(\\s*([^,]+?)\\s*,\\s*([^)]+?)\\s*\\)");

  /// Which colour stands on which in our components, and what that needs.
  private static final List<Pair> PAIRS =
      List.of(
          new Pair("ink", 4.5, "paper", "card", "sunk", "tint", "mark"),
          new Pair("soft", 4.5, "paper", "card", "sunk", "tint"),
          new Pair("accent", 4.5, "paper", "card", "sunk", "tint"),
          new Pair("accent-strong", 4.5, "paper", "tint"),
          new Pair("on-accent", 4.5, "accent", "accent-strong"),
          new Pair("warn", 4.5, "paper", "card", "warn-tint"),
          new Pair("edge", 3, "paper", "card"));

  private final String css;
  private final String bare;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, String> tokens = new LinkedHashMap<>();

  TokenSheet(String css) {
    this.css = css;
    var form = new CssForm(css);
    this.bare = form.bare();
    problems.addAll(form.problems());
    checkFetches();
    Matcher token = TOKEN.matcher(bare);
    while (token.find()) {
      tokens.merge(token.group(1), token.group(2).strip(), TokenSheet::both);
    }
    checkNames();
  }

  /// A token that is said again, as for a dark scheme, is no one colour, and no longer checked as
  /// one.
  private static String both(String one, String other) {
    return one.equals(other) ? one : "%s' and '%s".formatted(one, other);
  }

  private record Pair(String ink, double needed, String... papers) {}

  /// The sheet, with each file of the brand under an address that changes with the file, so that
  /// browsers may keep it for good.
  ///
  /// @param versions of the files that there are, by name
  String css(Map<String, String> versions) {
    return OWN_FILE
        .matcher(css)
        .replaceAll(found ->
            versions.containsKey(found.group(2))
                ? "url('/theme/%s?v=%s')".formatted(found.group(2), versions.get(found.group(2)))
                : found.group());
  }

  /// The files that it names, within the folder of the brand.
  List<String> files() {
    return OWN_FILE.matcher(bare).results().map(named -> named.group(2)).distinct().toList();
  }

  /// What keeps it from being used; empty when it can be.
  List<String> problems() {
    return List.copyOf(problems);
  }

  private void checkFetches() {
    Matcher rule = AT_RULE.matcher(bare);
    while (rule.find()) {
      if (!RULES.contains(rule.group(1).toLowerCase(java.util.Locale.ROOT))) {
        problems.add(
            "tokens.css: '@%s' is not allowed, only @font-face, @media and @supports"
                .formatted(rule.group(1)));
      }
    }
    String without = OWN_FILE.matcher(bare).replaceAll(" ");
    if (FETCHES.matcher(without).find() || without.contains("//")) {
      problems.add("tokens.css: files come from /theme/ alone, as url('/theme/fonts/name.woff2')");
    }
  }

  private void checkNames() {
    for (Pair pair : PAIRS) {
      missing(pair.ink());
      List.of(pair.papers()).forEach(this::missing);
    }
  }

  private void missing(String name) {
    String problem = "tokens.css: the token --%s is missing".formatted(name);
    if (!tokens.containsKey(name) && !problems.contains(problem)) {
      problems.add(problem);
    }
  }

  /// Colours that are written in a way we do not read.
  List<String> unknownColours() {
    var unknown = new ArrayList<String>();
    PAIRS.stream()
        .flatMap(pair ->
            java.util.stream.Stream.concat(
                java.util.stream.Stream.of(pair.ink()), java.util.stream.Stream.of(pair.papers())))
        .distinct()
        .filter(name -> tokens.containsKey(name))
        .filter(name -> colour(name, "light").isEmpty() || colour(name, "dark").isEmpty())
        .forEach(name ->
            unknown.add(
                "tokens.css: the contrast of --%s cannot be checked; write it as #rrggbb or light-dark(#rrggbb, #rrggbb), not '%s'"
                    .formatted(name, tokens.get(name))));
    return unknown;
  }

  List<Contrast> contrasts() {
    var contrasts = new ArrayList<Contrast>();
    for (String scheme : List.of("light", "dark")) {
      for (Pair pair : PAIRS) {
        for (String paper : pair.papers()) {
          colour(pair.ink(), scheme)
              .flatMap(ink ->
                  colour(paper, scheme)
                      .map(on ->
                          new Contrast(
                              scheme, pair.ink(), paper, ink.contrastTo(on), pair.needed())))
              .ifPresent(contrasts::add);
        }
      }
    }
    return contrasts;
  }

  private Optional<Colour> colour(String name, String scheme) {
    String value = tokens.getOrDefault(name, "");
    Matcher both = LIGHT_DARK.matcher(value);
    if (both.matches()) {
      value = scheme.equals("light") ? both.group(1) : both.group(2);
    }
    return Colour.read(value.strip());
  }
}
