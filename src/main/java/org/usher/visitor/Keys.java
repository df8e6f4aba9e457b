package org.usher.visitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The keys of all people, one file each, wrapped by the master key; apart from the database, so
/// that a copy of the one says nothing without the other. Nothing is held in memory: a key that has
/// been destroyed is gone at once.
final class Keys {
  private static final String SUFFIX = ".key";

  private final Path folder;
  private final MasterKey master;

  /// @param folder exists and is readable for nobody else
  Keys(Path folder, MasterKey master) {
    this.folder = folder;
    this.master = master;
  }

  /// Makes a key for a new person. It is on the disk when this returns, so that a transaction which
  /// needs it may commit; should that not happen, it is an orphan and will be swept.
  SecretKey create(PersonId person) {
    byte[] key = MasterKey.randomKey();
    try {
      file(person).create(master.wrap(key, person.toString()));
      return secret(key);
    } catch (IOException e) {
      throw new UncheckedIOException("No key can be made for person " + person, e);
    }
  }

  /// Empty when it has been destroyed.
  Optional<SecretKey> find(PersonId person) {
    try {
      return file(person).read().map(wrapped -> secret(master.unwrap(wrapped, person.toString())));
    } catch (IOException e) {
      throw new UncheckedIOException("The key of person %s cannot be read".formatted(person), e);
    }
  }

  /// What was sealed with it can never be opened again, neither here nor in a copy.
  void destroy(PersonId person) {
    try {
      file(person).destroy();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The key of person %s cannot be destroyed".formatted(person), e);
    }
  }

  /// Whose keys were made before `moment`.
  List<PersonId> madeBefore(Instant moment) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
          .filter(file -> madeAt(file).isBefore(moment))
          .map(Keys::person)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The keys cannot be listed", e);
    }
  }

  private static Instant madeAt(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      return Instant.MAX; // just destroyed by another
    }
  }

  private static PersonId person(Path file) {
    String name = file.getFileName().toString();
    return new PersonId(UUID.fromString(name.substring(0, name.length() - SUFFIX.length())));
  }

  private KeyFile file(PersonId person) {
    return new KeyFile(folder.resolve(person + SUFFIX));
  }

  private static SecretKey secret(byte[] key) {
    return new SecretKeySpec(key, "AES");
  }
}
