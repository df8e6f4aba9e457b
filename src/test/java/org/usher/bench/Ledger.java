package org.usher.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What was acknowledged, kept outside of the portal: one line for each, on the disk before the
/// next.
final class Ledger implements AutoCloseable {

  private final Path file;
  private final FileChannel channel;

  Ledger(Path file) throws IOException {
    this.file = file;
    this.channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  synchronized void acknowledged(UUID id) throws IOException {
    channel.write(ByteBuffer.wrap((id + "\n").getBytes(US_ASCII)));
    channel.force(false);
  }

  Set<UUID> all() throws IOException {
    return Files.readAllLines(file).stream().map(UUID::fromString).collect(Collectors.toSet());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
