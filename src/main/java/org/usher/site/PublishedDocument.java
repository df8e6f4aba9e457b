package org.usher.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;

/// A document ready to send, plain and compressed.
///
/// @param tag entity tag, with its quotes
record PublishedDocument(int status, boolean isCacheable, byte[] plain, byte[] gzip, String tag) {

  static PublishedDocument of(int status, boolean isCacheable, byte[] plain) {
    return new PublishedDocument(status, isCacheable, plain, gzip(plain), tag(plain));
  }

  /// What it takes in memory.
  int bytes() {
    return plain.length + gzip.length;
  }

  private static byte[] gzip(byte[] plain) {
    var bytes = new ByteArrayOutputStream(plain.length / 3);
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String tag(byte[] plain) {
    var checksum = new CRC32C();
    checksum.update(plain);
    return "\"%x-%x\"".formatted(plain.length, checksum.getValue());
  }
}
