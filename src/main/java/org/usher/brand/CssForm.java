package org.usher.brand;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a style sheet parses. A browser says nothing of one that does not: it drops what follows
/// up to the next brace, or to the end, and a portal without half of its colours stands there.
final class CssForm {

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
  private static final Pattern DECLARATION =
      Pattern.compile("(?s)\\s*[a-zA-Z-][\\w-]*\\s*:\\s*\\S.*");

  /// A value in which the next declaration stands.
  private static final Pattern RUN_ON = Pattern.compile("(?s).*\\n\\s*--[\\w-]+\\s*:.*");

  private final String css;
  private final String bare;
  private final List<String> problems = new ArrayList<>();
  private int depth;
  private int open;
  private char quote;
  private int begun;

  CssForm(String css) {
    this.css = css;
    this.bare = COMMENT.matcher(css).replaceAll(comment -> blank(comment.group()));
    signs();
    for (int at = 0; at < bare.length(); at++) {
      read(at, bare.charAt(at));
    }
    end();
  }

  /// The sheet with every comment blank, each sign where it was.
  String bare() {
    return bare;
  }

  /// What is wrong, with its line; empty when it parses.
  List<String> problems() {
    return List.copyOf(problems);
  }

  private static String blank(String comment) {
    return comment.replaceAll("[^\\n]", " ");
  }

  private void signs() {
    if (bare.contains("\\")) {
      wrong(bare.indexOf('\\'), "a backslash, with which anything could be written");
    }
    if (bare.contains("/*")) {
      wrong(bare.indexOf("/*"), "a comment that does not end");
    }
    if (bare.contains("<")) {
      wrong(bare.indexOf('<'), "a '<', which no token needs");
    }
  }

  private void read(int at, char one) {
    if (quote != 0) {
      readQuoted(at, one);
      return;
    }
    switch (one) {
      case '"', '\'' -> quote = one;
      case '(' -> open++;
      case ')' -> close(at);
      case '{', '}', ';' -> part(at, one);
      default -> {}
    }
  }

  private void readQuoted(int at, char one) {
    if (one == '\n') {
      wrong(at - 1, "a quote that does not end in its line");
    }
    quote = one == quote || one == '\n' ? 0 : quote;
  }

  private void close(int at) {
    if (--open < 0) {
      wrong(at, "a ')' closes nothing");
      open = 0;
    }
  }

  private void part(int at, char ending) {
    if (open > 0) {
      wrong(at, "a '(' is not closed before this '%s'".formatted(ending));
      open = 0;
    }
    if (ending != '{') {
      declaration(at);
    }
    begun = at + 1;
    depth += ending == '{' ? 1 : ending == '}' ? -1 : 0;
    if (depth < 0) {
      wrong(at, "a '}' closes nothing");
      depth = 0;
    }
  }

  private void declaration(int end) {
    String said = bare.substring(begun, end);
    if (!said.isBlank() && !DECLARATION.matcher(said).matches() && depth > 0) {
      wrong(end, "'%s' is no token, which is written '--name: value;'".formatted(said.strip()));
    }
    if (depth > 0 && RUN_ON.matcher(said.strip()).matches()) {
      wrong(end, "before this line ends, a ';' is missing between two tokens");
    }
  }

  private void end() {
    if (quote != 0) {
      wrong(bare.length() - 1, "a quote that does not end in its line");
    } else if (depth > 0) {
      problems.add(
          "tokens.css does not parse: %d '{' %s not closed"
              .formatted(depth, depth == 1 ? "is" : "are"));
    }
  }

  private void wrong(int at, String what) {
    long line = 1 + css.substring(0, Math.max(0, at)).chars().filter(one -> one == '\n').count();
    problems.add("tokens.css, line %d, does not parse: %s".formatted(line, what));
  }
}
