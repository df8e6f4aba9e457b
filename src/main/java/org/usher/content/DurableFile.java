package org.usher.content;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes files that are whole whenever they are there, also after a crash or a power cut.
final class DurableFile {

  private DurableFile() {}

  /// Writes beside it, waits for the disk, and renames. Makes the folder if need be.
  static void write(Path folder, String name, byte[] content) throws IOException {
    Files.createDirectories(folder);
    Path beside = folder.resolve(name + ".new");
    try (var channel = FileChannel.open(beside, CREATE, TRUNCATE_EXISTING, WRITE)) {
      var buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    Files.move(beside, folder.resolve(name), ATOMIC_MOVE);
    sync(folder);
  }

  private static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }
}
