package org.usher.staff;

import static java.util.Locale.ROOT;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What kind of thing a policy kept out of a page. The address of it is not kept: it may be one
/// that only one person's browser knows.
public enum BlockedKind {
  /// A script or a style that stands in the page itself.
  INLINE,
  /// A text that was to be run as script.
  EVAL,
  /// Something made up on the spot: `data:`, `blob:`.
  DATA,
  /// Something that an extension of the browser brought along.
  EXTENSION,
  /// A file of this portal.
  OWN,
  /// Something from another site.
  ELSEWHERE,
  /// What the browser said cannot be sorted.
  UNKNOWN;

  private static final Pattern SITE = Pattern.compile("(?:https?|wss?)://([^/?#]+).*");

  /// @param blocked what was blocked, as browsers say it: an address, a scheme or a word
  /// @param page the address of the page
  static BlockedKind of(String blocked, String page) {
    String said = blocked.toLowerCase(ROOT);
    String scheme = said.replaceFirst(":.*", "");
    return switch (scheme) {
      // some older browsers say `self` of what stands in the page itself
      case "inline", "self" -> INLINE;
      case "eval", "wasm-eval" -> EVAL;
      case "data", "blob", "filesystem" -> DATA;
      case "http", "https", "ws", "wss" -> isOf(said, page.toLowerCase(ROOT)) ? OWN : ELSEWHERE;
      default -> scheme.endsWith("-extension") ? EXTENSION : UNKNOWN;
    };
  }

  private static boolean isOf(String address, String page) {
    Matcher one = SITE.matcher(address);
    Matcher other = SITE.matcher(page);
    return one.matches() && other.matches() && one.group(1).equals(other.group(1));
  }
}
