package org.usher.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything the site is made from, as it was at one moment. Immutable.
///
/// @param texts path below the content folder to the YAML or Markdown file
/// @param images path below the content folder to the image
record Sources(SortedMap<String, SourceText> texts, SortedMap<String, Image> images) {

  Sources {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    images = Collections.unmodifiableSortedMap(new TreeMap<>(images));
  }

  /// Adds every name and content to the digest, so that different sources make different digests.
  void addTo(MessageDigest digest) {
    texts.forEach((file, source) -> add(digest, file, source.text()));
    images.forEach((file, image) -> add(digest, file, image.digest()));
  }

  private static void add(MessageDigest digest, String name, String content) {
    byte[] bytes = content.getBytes(UTF_8);
    digest.update("%d %s %d ".formatted(name.length(), name, bytes.length).getBytes(UTF_8));
    digest.update(bytes);
  }
}
