package org.usher.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The sources of the last site that was published, on disk, so that it can be served over a
/// restart even when the content is broken then.
final class KeptSources {

  /// Lists the images, which stand on the [ImageShelf]; cannot be the name of a page.
  private static final String IMAGES = "images";

  private static final String NAME = "last-good.zip";

  private final Path folder;
  private final ImageShelf shelf;

  KeptSources(Path folder, ImageShelf shelf) {
    this.folder = folder;
    this.shelf = shelf;
  }

  Path file() {
    return folder.resolve(NAME);
  }

  /// Replaces what was kept in one step. When this returns, it is on disk.
  void keep(Sources sources) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_SPEED);
      put(zip, IMAGES, list(sources), FileTime.fromMillis(0));
      for (SourceText source : sources.texts().values()) {
        put(zip, source.file(), source.text(), FileTime.from(source.changed()));
      }
    }
    DurableFile.write(folder, NAME, bytes.toByteArray());
  }

  /// What was kept last; empty when nothing ever was.
  Optional<Sources> load() throws IOException {
    if (!Files.exists(file())) {
      return Optional.empty();
    }
    SortedMap<String, SourceText> texts = new TreeMap<>();
    SortedMap<String, Image> images = new TreeMap<>();
    try (var zip = new ZipInputStream(Files.newInputStream(file()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String text = new String(zip.readAllBytes(), UTF_8);
        if (entry.getName().equals(IMAGES)) {
          images.putAll(images(text));
        } else {
          var changed = entry.getLastModifiedTime().toInstant();
          texts.put(entry.getName(), new SourceText(entry.getName(), text, changed));
        }
      }
    }
    return Optional.of(new Sources(texts, images));
  }

  private static void put(ZipOutputStream zip, String name, String text, FileTime changed)
      throws IOException {
    var entry = new ZipEntry(name);
    entry.setLastModifiedTime(changed);
    zip.putNextEntry(entry);
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }

  private static String list(Sources sources) {
    var list = new StringBuilder();
    sources
        .images()
        .forEach((name, image) -> list.append("%s %s\n".formatted(image.digest(), name)));
    return list.toString();
  }

  private SortedMap<String, Image> images(String list) throws IOException {
    SortedMap<String, Image> images = new TreeMap<>();
    for (String entry : list.lines().toList()) {
      String[] line = entry.split(" ", 2);
      String name = line[1].substring(line[1].indexOf('/') + 1);
      shelf.find(name, line[0]).ifPresent(image -> images.put(line[1], image));
    }
    return images;
  }
}
