package org.usher.content;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The folder in which marketers write. Whatever stands in it, reading takes a bounded amount of
/// memory and never leaves the folder.
final class ContentFolder {

  /// A long article has 50 kB.
  private static final int MAX_TEXT_BYTES = 1 << 20;

  /// As a camera makes it; what is too large for readers is served smaller.
  private static final int MAX_IMAGE_BYTES = 25 << 20;

  /// What cannot be made smaller here is served as it is, so it must be small.
  private static final int MAX_FIXED_IMAGE_BYTES = 2 << 20;

  /// A film of some minutes.
  private static final int MAX_FILE_BYTES = 50 << 20;

  private static final String IMAGES = "images/";
  private static final String FILES = "files/";

  private final Path folder;
  private final ImageShelf shelf;

  ContentFolder(Path folder, ImageShelf shelf) {
    this.folder = folder.toAbsolutePath().normalize();
    this.shelf = shelf;
  }

  Path path() {
    return folder;
  }

  Listing look() {
    try {
      return ContentWalk.through(folder);
    } catch (IOException missing) {
      String why = "The content folder cannot be read: " + missing.getClass().getSimpleName();
      return new Listing(List.of(), List.of(), List.of(new Problem(folder.toString(), 0, why)));
    }
  }

  /// Reads all files. What cannot be read is reported and left out.
  Sources read(Listing listing, Problems problems) {
    SortedMap<String, SourceText> texts = new TreeMap<>();
    SortedMap<String, Image> images = new TreeMap<>();
    problems.addAll(listing.problems());
    for (FoundFile file : listing.files()) {
      try {
        if (file.name().startsWith(IMAGES)) {
          image(file, problems).ifPresent(image -> images.put(file.name(), image));
        } else if (file.name().startsWith(FILES)) {
          file(file, problems).ifPresent(other -> images.put(file.name(), other));
        } else {
          text(file, problems).ifPresent(text -> texts.put(file.name(), text));
        }
      } catch (IOException unreadable) {
        String why = unreadable.getClass().getSimpleName();
        problems.add(file.name(), 0, "This cannot be read: " + why);
      }
    }
    return new Sources(texts, images);
  }

  private Optional<Image> image(FoundFile file, Problems problems) throws IOException {
    String extension = ImageShelf.extension(file.name());
    if (!ImageShelf.extensions().contains(extension)) {
      String allowed = String.join(", ", new TreeSet<>(ImageShelf.extensions()));
      problems.add(file.name(), 0, "An image ends in one of %s".formatted(allowed));
      return Optional.empty();
    }
    boolean isFixed = !extension.equals("png") && !extension.equals("jpg");
    byte[] content = bounded(file, isFixed ? MAX_FIXED_IMAGE_BYTES : MAX_IMAGE_BYTES, problems);
    if (!isFixed && hasTooManyPixels(file.name(), content, problems)) {
      return Optional.empty();
    }
    if (extension.equals("svg") && ActiveSvg.isIn(content)) {
      problems.add(
          file.name(), 0, "An SVG image may have no scripts, no entities and no foreign parts");
    }
    return Optional.of(shelf.put(file.name().substring(IMAGES.length()), content));
  }

  private static boolean hasTooManyPixels(String name, byte[] content, Problems problems)
      throws IOException {
    var measure = Pictures.measure(content).filter(m -> m.pixels() > Pictures.MAX_PIXELS);
    measure.ifPresent(m ->
        problems.add(
            name,
            0,
            "The picture has %d × %d pixels; at most %d million are allowed"
                .formatted(m.width(), m.height(), Pictures.MAX_PIXELS / 1_000_000)));
    return measure.isPresent();
  }

  private Optional<Image> file(FoundFile file, Problems problems) throws IOException {
    if (!ImageShelf.fileExtensions().contains(ImageShelf.extension(file.name()))) {
      String allowed = String.join(", ", new TreeSet<>(ImageShelf.fileExtensions()));
      problems.add(file.name(), 0, "A file to take along ends in one of %s".formatted(allowed));
      return Optional.empty();
    }
    byte[] content = bounded(file, MAX_FILE_BYTES, problems);
    return Optional.of(shelf.put(file.name().substring(FILES.length()), content));
  }

  private Optional<SourceText> text(FoundFile file, Problems problems) throws IOException {
    var wrongName = TextName.fault(file.name());
    if (wrongName.isPresent()) {
      problems.add(file.name(), 0, wrongName.get());
      return Optional.empty();
    }
    byte[] content = bounded(file, MAX_TEXT_BYTES, problems);
    try {
      String text = Utf8.decode(content);
      return Optional.of(new SourceText(file.name(), text, file.changed().toInstant()));
    } catch (CharacterCodingException notUtf8) {
      problems.add(
          file.name(), Utf8.lineOfFault(content), "This is not UTF-8; save the file as UTF-8");
      return Optional.empty();
    }
  }

  /// The bytes, or none of them when they are too many.
  private static byte[] bounded(FoundFile file, int maxBytes, Problems problems)
      throws IOException {
    try (var in = Files.newInputStream(file.path())) {
      byte[] content = in.readNBytes(maxBytes + 1);
      if (content.length <= maxBytes) {
        return content;
      }
      problems.add(
          file.name(),
          0,
          "The file is too large: at most %d kB, not %d kB"
              .formatted(maxBytes >> 10, Math.max(file.size(), content.length) >> 10));
      return new byte[0];
    }
  }
}
