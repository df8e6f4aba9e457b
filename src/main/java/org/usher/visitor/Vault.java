package org.usher.visitor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.database.DataFolder;

/// Everything secret about people, opened once at the start, and never with a database to which it
/// does not belong: sweeping its orphans would destroy every key.
///
/// @param keys the people's keys
/// @param hash finds people by address
/// @param erasures who has been erased
/// @param secrets what is secret about nobody in particular
record Vault(Keys keys, EmailHash hash, Erasures erasures, Secrets secrets) {
  private static final String LOOKUP = "lookup";
  private static final String SECRETS = "secrets";

  /// @throws IllegalStateException when keys and database are not of one portal
  static Vault open(DataFolder data, VisitorProperties properties, JdbcClient database)
      throws IOException {
    Path folder = data.keyFolder("");
    Path people = data.keyFolder("people");
    KeyFile lookupFile = new KeyFile(folder.resolve("lookup.key"));
    Optional<byte[]> known = fingerprint(database);
    if (known.isPresent() && lookupFile.read().isEmpty()) {
      throw new IllegalStateException(
          ("The keys of the people in the database are missing: restore the folder %s from its"
                  + " backup, or name the right one (usher.keys)")
              .formatted(folder));
    }
    MasterKey master = master(folder, properties);
    EmailHash hash =
        new EmailHash(new SecretKeySpec(key(lookupFile, master, folder, LOOKUP), "HmacSHA256"));
    if (known.isEmpty()) {
      refuseOrphans(people);
      remember(hash.fingerprint(), database);
    } else if (!Arrays.equals(known.get(), hash.fingerprint())) {
      throw new IllegalStateException(
          "The keys in %s belong to another database".formatted(folder));
    }
    KeyFile secretsFile = new KeyFile(folder.resolve("secrets.key"));
    return new Vault(
        new Keys(people, master),
        hash,
        new Erasures(folder.resolve("erased.txt")),
        new Secrets(new SecretKeySpec(key(secretsFile, master, folder, SECRETS), "AES")));
  }

  private static MasterKey master(Path folder, VisitorProperties properties) throws IOException {
    return properties.masterKey().isBlank()
        ? MasterKey.in(new KeyFile(folder.resolve("master.key")))
        : MasterKey.configured(properties.masterKey());
  }

  /// The key in a file, which is made when it is missing.
  private static byte[] key(KeyFile file, MasterKey master, Path folder, String name)
      throws IOException {
    if (file.read().isEmpty()) {
      file.create(master.wrap(MasterKey.randomKey(), name));
    }
    try {
      return master.unwrap(file.read().orElseThrow(), name);
    } catch (BrokenSealException e) {
      throw new IllegalStateException(
          "The master key does not fit the keys in %s".formatted(folder), e);
    }
  }

  private static void refuseOrphans(Path people) throws IOException {
    try (Stream<Path> files = Files.list(people)) {
      if (files.findAny().isPresent()) {
        throw new IllegalStateException(
            "The database is new, but there are keys of people in %s: restore the database that"
                    .formatted(people)
                + " belongs to them, or move the folder away");
      }
    }
  }

  private static Optional<byte[]> fingerprint(JdbcClient database) {
    List<byte[]> kept =
        database
            .sql("select fingerprint from visitor_vault")
            .query((row, _) -> row.getBytes("fingerprint"))
            .list();
    return kept.stream().findFirst();
  }

  private static void remember(byte[] fingerprint, JdbcClient database) {
    database
        .sql("insert into visitor_vault (id, fingerprint) values (1, ?)")
        .param(fingerprint)
        .update();
  }
}
