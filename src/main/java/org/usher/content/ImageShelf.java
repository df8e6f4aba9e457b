package org.usher.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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

  /// Widths of the copies for narrow screens: a phone with one dot to a pixel, and one with more. A
  /// copy is made of a picture that is a third wider at least.
  private static final List<Integer> NARROWER = List.of(480, 960);

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
    putNarrower(extension(name), digest);
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

  private void putNarrower(String extension, String digest) throws IOException {
    if (!REDUCIBLE.contains(extension)) {
      return;
    }
    Path whole = folder.resolve(digest);
    int width = size(extension, whole).map(PictureSize::width).orElse(0);
    for (int narrow : NARROWER) {
      if (width * 3 >= narrow * 4 && !Files.exists(narrower(digest, narrow))) {
        Optional<byte[]> copy = Pictures.narrowed(Files.readAllBytes(whole), extension, narrow);
        if (copy.isPresent()) {
          DurableFile.write(folder, narrower(digest, narrow).getFileName().toString(), copy.get());
        }
      }
    }
  }

  private Path narrower(String digest, int width) {
    return folder.resolve(digest + "-" + width);
  }

  private static Optional<PictureSize> size(String extension, Path file) throws IOException {
    return MEDIA_TYPES.containsKey(extension)
        ? PictureSize.of(Files.readAllBytes(file), extension)
        : Optional.empty();
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
    var kept = images.stream().map(Image::digest).collect(Collectors.toSet());
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(file -> !kept.contains(digest(file))).toList()) {
        Files.delete(file);
      }
    }
  }

  private static String digest(Path file) {
    String name = file.getFileName().toString();
    int copy = name.indexOf('-');
    return copy < 0 ? name : name.substring(0, copy);
  }

  private Image image(String name, String digest, long given) throws IOException {
    String extension = extension(name);
    String mediaType =
        MEDIA_TYPES.getOrDefault(
            extension, FILE_TYPES.getOrDefault(extension, "application/octet-stream"));
    Path file = folder.resolve(digest);
    long bytes = Files.size(file);
    return new Image(
        name, mediaType, file, digest, bytes, given, size(extension, file), copies(digest, bytes));
  }

  /// Those that spare their readers something.
  private SortedMap<Integer, Path> copies(String digest, long bytes) throws IOException {
    var copies = new TreeMap<Integer, Path>();
    for (int width : NARROWER) {
      Path copy = narrower(digest, width);
      if (Files.exists(copy) && Files.size(copy) < bytes) {
        copies.put(width, copy);
      }
    }
    return copies;
  }
}
