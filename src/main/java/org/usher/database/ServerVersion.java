package org.usher.database;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Version of a MariaDB server, as `11.4.5`.
record ServerVersion(int major, int minor, int patch) implements Comparable<ServerVersion> {
  private static final Pattern MARIADB = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)-MariaDB");
  private static final Pattern PLAIN = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)");

  /// Finds the version in what `mariadbd --version` or the server itself says; empty when it is not
  /// a MariaDB.
  static Optional<ServerVersion> in(String announcement) {
    return first(MARIADB, announcement);
  }

  /// Reads back what [#toString] wrote.
  static Optional<ServerVersion> parse(String text) {
    return first(PLAIN, text);
  }

  /// Whether the server knows `innodb_snapshot_isolation`, without which updates get lost: each
  /// series has learnt it in another patch (MDEV-35124).
  boolean isolatesSnapshots() {
    return switch (major) {
      case 10 -> minor > 11 || (minor == 11 && patch >= 8);
      case 11 ->
          switch (minor) {
            case 0 -> patch >= 6;
            case 1 -> patch >= 5;
            case 2 -> patch >= 4;
            case 3 -> false;
            case 4 -> patch >= 2;
            default -> true;
          };
      default -> major > 11;
    };
  }

  /// Whether the system tables of `other` serve this server as they are.
  boolean isSameSeriesAs(ServerVersion other) {
    return major == other.major && minor == other.minor;
  }

  @Override
  public int compareTo(ServerVersion other) {
    return Comparator.comparingInt(ServerVersion::major)
        .thenComparingInt(ServerVersion::minor)
        .thenComparingInt(ServerVersion::patch)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return "%d.%d.%d".formatted(major, minor, patch);
  }

  private static Optional<ServerVersion> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(of(matcher)) : Optional.empty();
  }

  private static ServerVersion of(Matcher matcher) {
    return new ServerVersion(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)));
  }
}
