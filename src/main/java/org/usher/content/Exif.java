package org.usher.content;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// How the camera was held when a JPEG was taken, as it noted beside the picture (Exif 2.32, tag
/// `Orientation`). Browsers turn such a picture; who copies its dots alone has to.
enum Exif {
  UPRIGHT,
  MIRRORED,
  HALF_TURNED,
  UPSIDE_DOWN_MIRRORED,
  TURNED_LEFT_MIRRORED,
  TURNED_LEFT,
  TURNED_RIGHT_MIRRORED,
  TURNED_RIGHT;

  private static final byte[] HEAD = "Exif\0\0".getBytes(US_ASCII);
  private static final int START_OF_IMAGE = 0xFFD8;
  private static final int START_OF_SCAN = 0xFFDA;
  private static final int APP1 = 0xFFE1;
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY_BYTES = 12;

  /// [#UPRIGHT] when nothing is noted, or nothing that can be read, or when it is no JPEG.
  static Exif of(byte[] picture) {
    try {
      return note(ByteBuffer.wrap(picture));
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException cutOff) {
      return UPRIGHT;
    }
  }

  private static Exif note(ByteBuffer in) {
    if (marker(in) != START_OF_IMAGE) {
      return UPRIGHT;
    }
    for (int marker = marker(in); marker != START_OF_SCAN; marker = marker(in)) {
      ByteBuffer segment = in.slice(in.position() + 2, in.getShort(in.position()) - 2 & 0xFFFF);
      if (marker == APP1 && startsWithHead(segment)) {
        return orientation(segment.slice());
      }
      in.position(in.position() + 2 + segment.capacity());
    }
    return UPRIGHT;
  }

  private static int marker(ByteBuffer in) {
    return in.getShort() & 0xFFFF;
  }

  private static boolean startsWithHead(ByteBuffer segment) {
    var head = new byte[Math.min(HEAD.length, segment.remaining())];
    segment.get(head);
    return Arrays.equals(head, HEAD);
  }

  /// @param tiff byte order, 42, and where the list of notes begins
  private static Exif orientation(ByteBuffer tiff) {
    tiff.order(tiff.get() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    tiff.position(4);
    tiff.position(tiff.getInt());
    for (int left = tiff.getShort() & 0xFFFF; left > 0; left--) {
      ByteBuffer entry = tiff.slice(tiff.position(), ENTRY_BYTES).order(tiff.order());
      int value = entry.getShort(8);
      if (entry.getShort() == ORIENTATION && value >= 1 && value <= values().length) {
        return values()[value - 1];
      }
      tiff.position(tiff.position() + ENTRY_BYTES);
    }
    return UPRIGHT;
  }

  /// Whether it is as high as it should be wide.
  boolean isOnItsSide() {
    return ordinal() >= TURNED_LEFT_MIRRORED.ordinal();
  }

  /// Turns it upright.
  ///
  /// @param w its width as it lies
  /// @param h its height as it lies
  AffineTransform upright(int w, int h) {
    return switch (this) {
      case UPRIGHT -> new AffineTransform();
      case MIRRORED -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case HALF_TURNED -> new AffineTransform(-1, 0, 0, -1, w, h);
      case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, h);
      case TURNED_LEFT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case TURNED_LEFT -> new AffineTransform(0, 1, -1, 0, h, 0);
      case TURNED_RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, h, w);
      case TURNED_RIGHT -> new AffineTransform(0, -1, 1, 0, 0, w);
    };
  }
}
