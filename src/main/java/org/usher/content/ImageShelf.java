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

/// Copies of the images and other files of published sites, each named by its digest, so that a
/// snapshot keeps its pictures whatever happens in the content folder. Images are read from here
/// and nowhere else.
final class ImageShelf {

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "svg", "image/svg+xml",
          "png", "image/png",
          "jpg", "image/jpeg",
          "webp", "image/webp",
          "avif", "image/avif");

  /// What may be taken along, or is played.
  private static final Map<String, String> FILE_TYPES =
      Map.of(
          "pdf", "application/pdf",
          "csv", "text/csv;charset=utf-8",
          "txt", "text/plain;charset=utf-8",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "ics", "text/calendar;charset=utf-8",
          "mp4", "video/mp4",
          "webm", "video/webm");

  /// Pictures that this machine can make smaller.
  private static final Set<String> REDUCIBLE = Set.of("png", "jpg");

  /// A picture with more is made smaller before it is served.
  private static final int LARGE_BYTES = 600 << 10;

  private final Path folder;

  ImageShelf(Path folder) {
    this.folder = folder;
  }

  /// What may stand behind the dot of an image's name.
  static Set<String> extensions() {
    return MEDIA_TYPES.keySet();
  }

  /// What may stand behind the dot of another file's name.
  static Set<String> fileExtensions() {
    return FILE_TYPES.keySet();
  }

  static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /// Puts an image on the shelf, unless it stands there already.
  ///
  /// @param name path below `images/`, with one of the known [#extensions()]
  Image put(String name, byte[] content) throws IOException {
    String digest = Sha256.of(content);
    if (!Files.exists(folder.resolve(digest))) {
      DurableFile.write(folder, digest, served(name, content));
    }
    return image(name, digest, content.length);
  }

  /// A picture too heavy or too wide for its readers is kept in a smaller size.
  private static byte[] served(String name, byte[] content) throws IOException {
    String extension = extension(name);
    if (!REDUCIBLE.contains(extension)) {
      return content;
    }
    boolean isLarge =
        content.length > LARGE_BYTES
            || Pictures.measure(content)
                .filter(measure -> measure.width() > Pictures.MAX_WIDTH)
                .isPresent();
    return isLarge ? Pictures.reduced(content, extension) : content;
  }

  /// The image with these contents, if it stands here.
  Optional<Image> find(String name, String digest) throws IOException {
    Path file = folder.resolve(digest);
    return Files.exists(file)
        ? Optional.of(image(name, digest, Files.size(file)))
        : Optional.empty();
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

  private Image image(String name, String digest, long given) throws IOException {
    String extension = extension(name);
    String mediaType =
        MEDIA_TYPES.getOrDefault(
            extension, FILE_TYPES.getOrDefault(extension, "application/octet-stream"));
    Path file = folder.resolve(digest);
    return new Image(name, mediaType, file, digest, Files.size(file), given);
  }
}
