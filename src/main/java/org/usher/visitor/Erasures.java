package org.usher.visitor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// Who has been erased, by id, kept beside the keys and backed up with them: an erasure that a
/// crash has interrupted is finished at the next start, and one that a restored database has
/// forgotten is done again.
final class Erasures {
  private static final int ID_LENGTH = 36;

  private final Path file;

  Erasures(Path file) throws IOException {
    this.file = file;
    try {
      new KeyFile(file).create(new byte[0]);
    } catch (FileAlreadyExistsException e) {
      // as at every start but the first
    }
  }

  /// Returns when the note would survive a loss of power.
  synchronized void note(PersonId person) {
    try (FileChannel channel = FileChannel.open(file, APPEND)) {
      channel.write(ByteBuffer.wrap((person + "\n").getBytes(US_ASCII)));
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("The erasure of %s cannot be noted".formatted(person), e);
    }
  }

  /// A line that a crash has cut short names nobody.
  List<PersonId> all() {
    try {
      return Files.readAllLines(file, US_ASCII).stream()
          .filter(line -> line.length() == ID_LENGTH)
          .map(line -> new PersonId(UUID.fromString(line)))
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The erasures cannot be read", e);
    }
  }
}
