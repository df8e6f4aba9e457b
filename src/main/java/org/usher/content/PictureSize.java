package org.usher.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How large a picture is, so that its place can be kept before it comes.
///
/// @param width in CSS pixels, at least 1
/// @param height in CSS pixels, at least 1
public record PictureSize(int width, int height) {

  private static final Pattern SVG = Pattern.compile("<svg\\b[^>]*>");
  private static final Pattern BOX =
      Pattern.compile("\\bviewBox=[\"']\\s*\\S+[\\s,]+\\S+[\\s,]+([\\d.]+)[\\s,]+([\\d.]+)");
  private static final Pattern WIDTH = Pattern.compile("\\swidth=[\"']([\\d.]+)(?:px)?[\"']");
  private static final Pattern HEIGHT = Pattern.compile("\\sheight=[\"']([\\d.]+)(?:px)?[\"']");

  /// Where the size of a WebP stands depends on how it is packed: with or without loss, or
  /// extended.
  private static final int WEBP_KIND = 12;

  /// As the file says it; empty where it does not.
  ///
  /// @param extension in lower case, without dot
  static Optional<PictureSize> of(byte[] content, String extension) throws IOException {
    return switch (extension) {
      case "svg" -> svg(new String(content, ISO_8859_1));
      case "webp" -> webp(content);
      case "png", "jpg" ->
          Pictures.measure(content)
              .flatMap(measure ->
                  Exif.of(content).isOnItsSide()
                      ? some(measure.height(), measure.width())
                      : some(measure.width(), measure.height()));
      default -> Optional.empty();
    };
  }

  private static Optional<PictureSize> svg(String content) {
    Matcher root = SVG.matcher(content);
    if (!root.find()) {
      return Optional.empty();
    }
    Matcher width = WIDTH.matcher(root.group());
    Matcher height = HEIGHT.matcher(root.group());
    if (width.find() && height.find()) {
      return some(rounded(width.group(1)), rounded(height.group(1)));
    }
    Matcher box = BOX.matcher(root.group());
    return box.find() ? some(rounded(box.group(1)), rounded(box.group(2))) : Optional.empty();
  }

  private static int rounded(String number) {
    try {
      return Math.round(Float.parseFloat(number));
    } catch (NumberFormatException noNumber) {
      return 0;
    }
  }

  /// RFC 9649, sections 2.5 to 2.7.
  private static Optional<PictureSize> webp(byte[] content) {
    if (content.length < 30) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    return switch (new String(content, WEBP_KIND, 4, ISO_8859_1)) {
      case "VP8 " -> some(in.getShort(26) & 0x3FFF, in.getShort(28) & 0x3FFF);
      case "VP8L" -> some((in.getInt(21) & 0x3FFF) + 1, (in.getInt(21) >> 14 & 0x3FFF) + 1);
      case "VP8X" -> some((in.getInt(24) & 0xFFFFFF) + 1, (in.getInt(26) >> 8 & 0xFFFFFF) + 1);
      default -> Optional.empty();
    };
  }

  private static Optional<PictureSize> some(int width, int height) {
    return width > 0 && height > 0 ? Optional.of(new PictureSize(width, height)) : Optional.empty();
  }
}
