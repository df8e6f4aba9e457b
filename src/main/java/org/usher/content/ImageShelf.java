package org.usher.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Copies of the images of published sites, each named by its digest, so that a snapshot keeps its
/// pictures whatever happens in the content folder. Images are read from here and nowhere else.
final class ImageShelf {

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "svg", "image/svg+xml",
          "png", "image/png",
          "jpg", "image/jpeg",
          "webp", "image/webp",
          "avif", "image/avif");

  private final Path folder;

  ImageShelf(Path folder) {
    this.folder = folder;
  }

  /// What may stand behind the dot of an image's name.
  static Set<String> extensions() {
    return MEDIA_TYPES.keySet();
  }

  static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /// Puts an image on the shelf, unless it stands there already.
  ///
  /// @param name path below `images/`, with one of the known [#extensions()]
  Image put(String name, byte[] content) throws IOException {
    var image = image(name, Sha256.of(content));
    if (!Files.exists(image.file())) {
      DurableFile.write(folder, image.digest(), content);
    }
    return image;
  }

  /// The image with these contents, if it stands here.
  Optional<Image> find(String name, String digest) {
    return Optional.of(image(name, digest)).filter(image -> Files.exists(image.file()));
  }

  /// Removes all images but these.
  void keepOnly(Collection<Image> images) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    var kept = images.stream().map(Image::file).collect(Collectors.toSet());
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(file -> !kept.contains(file)).toList()) {
        Files.delete(file);
      }
    }
  }

  private Image image(String name, String digest) {
    String mediaType = MEDIA_TYPES.getOrDefault(extension(name), "application/octet-stream");
    return new Image(name, mediaType, folder.resolve(digest), digest);
  }
}
