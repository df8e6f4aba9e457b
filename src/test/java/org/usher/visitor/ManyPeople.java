package org.usher.visitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.usher.database.DataFolder;
import tools.jackson.databind.json.JsonMapper;

/// Meets many people at once, for measuring: keys and rows are as [People] makes them, but the rows
/// of a crowd go in one batch, and no key waits for the disk, which the portal never lets one do
/// without.
public final class ManyPeople {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Vault vault;
  private final People people;
  private final MasterKey master;
  private final Path keys;
  private final JdbcTemplate database;

  public ManyPeople(BeanFactory portal) throws IOException {
    DataFolder data = portal.getBean(DataFolder.class);
    this.vault = portal.getBean(Vault.class);
    this.people = portal.getBean(People.class);
    this.master = MasterKey.in(new KeyFile(data.keyFolder("").resolve("master.key")));
    this.keys = data.keyFolder("people");
    this.database = portal.getBean(JdbcTemplate.class);
  }

  /// In the caller's transaction, in the order given; nobody may have one of the addresses yet.
  public List<PersonId> meet(List<PersonDetails> crowd) {
    var met = new ArrayList<PersonId>();
    var rows = new ArrayList<Object[]>();
    var now = Timestamp.from(Instant.now());
    for (PersonDetails who : crowd) {
      PersonId person = PersonId.random();
      makeKey(person);
      byte[] details = people.seal(person, JSON.writeValueAsBytes(who), "details");
      rows.add(new Object[] {person.value(), vault.hash().of(who.email()), details, now, now});
      met.add(person);
    }
    database.batchUpdate(
        """
        insert into visitor_person (id, email_hash, details, met_at, changed_at)
        values (?, ?, ?, ?, ?)
        """,
        rows);
    return met;
  }

  private void makeKey(PersonId person) {
    byte[] wrapped = master.wrap(MasterKey.randomKey(), person.toString());
    try (var file =
        Files.newByteChannel(
            keys.resolve(person + ".key"),
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      file.write(ByteBuffer.wrap(wrapped));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
