package org.usher.content;

import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;

/// Recognises SVG images that would do more than show a picture when opened by themselves.
final class ActiveSvg {

  private static final Pattern ACTIVE =
      Pattern.compile(
          "<script|<foreignobject|<iframe|<!entity|\\son[a-z]+\\s*=|javascript:"
              + "|href\\s*=\\s*[\"']?\\s*(?!#|data:image/)\\w+:",
          Pattern.CASE_INSENSITIVE);

  private ActiveSvg() {}

  /// Also true when it is not readable as UTF-8, so that nothing hides in another encoding.
  static boolean isIn(byte[] content) {
    try {
      String svg = Utf8.decode(content);
      return svg.indexOf('\0') >= 0 || ACTIVE.matcher(svg).find();
    } catch (CharacterCodingException unreadable) {
      return true;
    }
  }
}
