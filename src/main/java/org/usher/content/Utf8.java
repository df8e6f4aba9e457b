package org.usher.content;

import static java.nio.charset.CodingErrorAction.REPORT;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;

/// Decodes UTF-8 and nothing that only looks like it.
final class Utf8 {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Utf8() {}

  /// The text with `\n` at the ends of lines, without a byte order mark.
  ///
  /// @throws CharacterCodingException when a byte does not belong there
  static String decode(byte[] content) throws CharacterCodingException {
    String text = strict().decode(ByteBuffer.wrap(content)).toString();
    String marked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    return marked.replace("\r\n", "\n").replace('\r', '\n');
  }

  /// The line, counted from 1, with the first byte that does not belong there.
  static int lineOfFault(byte[] content) {
    var bytes = ByteBuffer.wrap(content);
    strict().decode(bytes, CharBuffer.allocate(content.length), true);
    int line = 1;
    for (int i = 0; i < bytes.position(); i++) {
      line += content[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  private static CharsetDecoder strict() {
    return UTF_8.newDecoder().onMalformedInput(REPORT).onUnmappableCharacter(REPORT);
  }
}
