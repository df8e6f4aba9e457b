package org.usher.content;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Makes photographs as they come from a camera small enough for readers on a train. A picture is
/// measured before it is opened, so that a small file of many pixels costs nothing.
final class Pictures {

  /// As wide as an article on a screen with two dots to a pixel.
  static final int MAX_WIDTH = 1600;

  /// Larger than any camera of today; opened it takes 240 MB.
  static final long MAX_PIXELS = 60_000_000;

  private Pictures() {}

  /// Width and height.
  record Measure(int width, int height) {
    long pixels() {
      return (long) width * height;
    }
  }

  /// Empty for what this machine cannot open: SVG, WebP, AVIF, or no picture at all.
  static Optional<Measure> measure(byte[] content) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return Optional.of(new Measure(reader.getWidth(0), reader.getHeight(0)));
      } finally {
        reader.dispose();
      }
    }
  }

  /// The picture, at most [#MAX_WIDTH] wide and upright. As it was, when that is smaller.
  ///
  /// @param format `png` or `jpg`
  static byte[] reduced(byte[] content, String format) throws IOException {
    BufferedImage whole = ImageIO.read(new ByteArrayInputStream(content));
    if (whole == null) {
      return content;
    }
    int width = Math.min(MAX_WIDTH, whole.getWidth());
    int height = Math.max(1, Math.round((float) whole.getHeight() * width / whole.getWidth()));
    var out = new ByteArrayOutputStream();
    BufferedImage small = upright(scaled(whole, width, height, format), Exif.of(content));
    boolean isWritten = ImageIO.write(small, format, out);
    return isWritten && out.size() < content.length ? out.toByteArray() : content;
  }

  /// A copy of this width for narrow screens, upright; empty when this machine cannot open it.
  ///
  /// @param format `png` or `jpg`
  static Optional<byte[]> narrowed(byte[] content, String format, int width) {
    try {
      BufferedImage whole = ImageIO.read(new ByteArrayInputStream(content));
      if (whole == null) {
        return Optional.empty();
      }
      Exif held = Exif.of(content);
      double scale = (double) width / (held.isOnItsSide() ? whole.getHeight() : whole.getWidth());
      int lyingWidth = Math.max(1, (int) Math.round(whole.getWidth() * scale));
      int lyingHeight = Math.max(1, (int) Math.round(whole.getHeight() * scale));
      var out = new ByteArrayOutputStream();
      BufferedImage small = upright(scaled(whole, lyingWidth, lyingHeight, format), held);
      return ImageIO.write(small, format, out) ? Optional.of(out.toByteArray()) : Optional.empty();
    } catch (IOException | RuntimeException unknownKind) {
      // Such as a photograph in the four colours of print: it is served whole, as it always was.
      return Optional.empty();
    }
  }

  /// Turned as the camera noted, since the note is not copied.
  private static BufferedImage upright(BufferedImage lying, Exif held) {
    if (held == Exif.UPRIGHT) {
      return lying;
    }
    int width = held.isOnItsSide() ? lying.getHeight() : lying.getWidth();
    int height = held.isOnItsSide() ? lying.getWidth() : lying.getHeight();
    var upright = new BufferedImage(width, height, lying.getType());
    Graphics2D pen = upright.createGraphics();
    pen.drawImage(lying, held.upright(lying.getWidth(), lying.getHeight()), null);
    pen.dispose();
    return upright;
  }

  /// Halved until it is near, so that no dot of the original is overlooked.
  private static BufferedImage scaled(BufferedImage whole, int width, int height, String format) {
    BufferedImage picture = whole;
    while (picture.getWidth() > 2 * width) {
      picture =
          drawn(picture, picture.getWidth() / 2, Math.max(1, picture.getHeight() / 2), format);
    }
    return drawn(picture, width, height, format);
  }

  private static BufferedImage drawn(BufferedImage from, int width, int height, String format) {
    int type = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    var to = new BufferedImage(width, height, type);
    Graphics2D pen = to.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(from, 0, 0, width, height, null);
    pen.dispose();
    return to;
  }
}
