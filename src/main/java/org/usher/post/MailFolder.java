package org.usher.post;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of mails that were written instead of sent: one `.eml` per delivery, readable for
/// nobody else, whole or not there. The name says nothing but the delivery's id.
final class MailFolder {
  private static final Logger log = LoggerFactory.getLogger(MailFolder.class);
  static final Duration KEPT = Duration.ofDays(30);

  private final Path folder;
  private final Clock clock;

  MailFolder(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /// Writes the content of a file.
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /// Returns when the file would survive a loss of power. A second time it replaces the file.
  void keep(DeliveryId id, Content content) throws IOException {
    Path draft = Files.createTempFile(folder, id.toString(), ".part", ownerOnly());
    try {
      write(draft, content);
      Files.move(draft, file(id), StandardCopyOption.ATOMIC_MOVE);
      sync(folder);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  Path file(DeliveryId id) {
    return folder.resolve(id + ".eml");
  }

  /// Deletes what is older than 30 days, and drafts that a crash has left.
  ///
  /// @return how many
  int sweep() throws IOException {
    List<Path> old = olderThan(clock.instant().minus(KEPT));
    for (Path file : old) {
      Files.deleteIfExists(file);
      log.info("Deleted {} after {} days", file.getFileName(), KEPT.toDays());
    }
    return old.size();
  }

  List<Path> olderThan(Instant oldest) throws IOException {
    var old = new ArrayList<Path>();
    for (Path file : files()) {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
        old.add(file);
      }
    }
    return old;
  }

  /// Deletes the mail of one delivery, if it is here.
  void delete(DeliveryId id) throws IOException {
    Files.deleteIfExists(file(id));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static void write(Path file, Content content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, Set.of(CREATE, WRITE, TRUNCATE_EXISTING))) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
      content.write(out);
      out.flush();
      channel.force(true);
    }
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }

  private static FileAttribute<?> ownerOnly() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  }
}
