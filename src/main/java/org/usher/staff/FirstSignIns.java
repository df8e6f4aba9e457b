package org.usher.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.usher.database.DataFolder;
import org.usher.database.Transactions;
import org.usher.design.Words;

/// Makes three accounts when the portal starts for the first time, and writes how to sign in with
/// them to `first-sign-ins.txt` in the data folder. The file is removed at the first change of a
/// password, of whichever account. These passwords are refused while the portal listens publicly.
@Component
final class FirstSignIns implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(FirstSignIns.class);

  /// Letters and digits that are not taken for one another.
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 5;

  private final StaffAccounts accounts;
  private final Passwords passwords;
  private final Transactions transactions;
  private final Words words;
  private final Clock clock;
  private final Path file;
  private final SecureRandom random = new SecureRandom();

  FirstSignIns(
      StaffAccounts accounts,
      Passwords passwords,
      Transactions transactions,
      Words words,
      DataFolder data,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.transactions = transactions;
    this.words = words;
    this.clock = clock;
    this.file = data.file("first-sign-ins.txt");
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (accounts.isEmpty()) {
      create(passwords());
    } else if (Files.exists(file) && !areAllUnchanged()) {
      remove();
    }
  }

  @TransactionalEventListener
  void on(PasswordChanged changed) {
    remove();
  }

  private Map<Role, String> passwords() {
    var chosen = new EnumMap<Role, String>(Role.class);
    for (Role role : Role.values()) {
      chosen.put(role, password());
    }
    return chosen;
  }

  private String password() {
    return IntStream.range(0, GROUPS).mapToObj(_ -> group()).collect(joining("-"));
  }

  private String group() {
    return random
        .ints(GROUP_LENGTH, 0, ALPHABET.length())
        .mapToObj(ALPHABET::charAt)
        .map(String::valueOf)
        .collect(joining());
  }

  /// The file is on the disk before the accounts are, so there are never accounts that nobody can
  /// sign in with.
  private void create(Map<Role, String> chosen) {
    write(chosen);
    var hashes = new EnumMap<Role, String>(Role.class);
    chosen.forEach((role, password) -> hashes.put(role, passwords.hash(password)));
    transactions.retrying(
        () -> hashes.forEach((role, hash) -> accounts.add(account(role, hash, clock.instant()))));
    log.info("First sign-ins are in {}", file);
  }

  private StaffAccount account(Role role, String hash, Instant now) {
    return StaffAccount.first(
        words.say(Words.FIRST_LANGUAGE, "staff.role." + role), address(role), role, hash, now);
  }

  private static Email address(Role role) {
    return new Email(role.name() + "@localhost");
  }

  private void write(Map<Role, String> chosen) {
    var lines = new StringBuilder(words.say(Words.FIRST_LANGUAGE, "staff.first-sign-ins"));
    chosen.forEach((role, password) ->
        lines.append(
            "%n%s\t%s\t%s"
                .formatted(role.name().toLowerCase(Locale.ROOT), address(role).value(), password)));
    try {
      PrivateFile.write(file, lines.append('\n').toString().getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The first sign-ins cannot be written to " + file, e);
    }
  }

  private boolean areAllUnchanged() {
    return accounts.all().stream().filter(StaffAccount::hasFirstPassword).count()
        == Role.values().length;
  }

  private void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s holds passwords and cannot be removed. Please remove it".formatted(file), e);
    }
  }
}
