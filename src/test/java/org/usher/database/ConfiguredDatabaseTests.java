package org.usher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ConfiguredDatabaseTests {

  @Test
  void aDatabaseThatKeepsItsPromisesIsTakenSilently(CapturedOutput output) {
    database(TestServer.newSchema(), TestServer.password()).check();

    assertThat(output).doesNotContain("WARN");
  }

  @Test
  void aWrongPasswordIsNamedWithTheSettingsToCheck() {
    assertThatThrownBy(() -> database(TestServer.newSchema(), "guessed").check())
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("Access denied for user 'usher'")
        .hasMessageNotContaining("guessed")
        .extracting(e -> ((DatabaseException) e).remedy())
        .asString()
        .contains("usher.database.password");
  }

  @Test
  void aDatabaseThatIsAwayIsNamed() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertThatThrownBy(
            () -> database("jdbc:mariadb://127.0.0.1:%d/usher".formatted(port), "any").check())
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("does not answer");
  }

  @Test
  void anAddressOfAnotherKindOfDatabaseIsRefused() {
    assertThatThrownBy(() -> database("jdbc:h2:mem:usher", "any").check())
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("jdbc:h2:mem:usher");
  }

  @Test
  void aSchemaThatCannotHoldEveryCharacterIsWarnedAbout(CapturedOutput output) throws SQLException {
    String url = TestServer.newSchema();
    ConfiguredDatabase database = database(url, TestServer.password());
    String schema = url.substring(url.lastIndexOf('/') + 1);
    try (Connection connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("ALTER DATABASE %s CHARACTER SET latin1".formatted(schema));
    }

    database.check();

    assertThat(output)
        .contains("its character set is latin1")
        .contains("ALTER DATABASE `%s` CHARACTER SET utf8mb4".formatted(schema));
  }

  @Test
  void everySessionIsSetUpAsOursAre() throws SQLException {
    ConfiguredDatabase database = database(TestServer.newSchema(), TestServer.password());
    try (var pool = Pool.over(database::connect);
        Connection connection = pool.getConnection();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    """
                    SELECT @@innodb_snapshot_isolation, @@tx_isolation, @@time_zone,
                      @@sql_mode LIKE '%STRICT_TRANS_TABLES%', @@character_set_connection
                    """)) {
      row.next();
      assertThat(row.getString(1)).isIn("1", "ON");
      assertThat(row.getString(2)).isEqualTo("REPEATABLE-READ");
      assertThat(row.getString(3)).isEqualTo("+00:00");
      assertThat(row.getBoolean(4)).isTrue();
      assertThat(row.getString(5)).isEqualTo("utf8mb4");
    }
  }

  private static ConfiguredDatabase database(String url, String password) {
    return new ConfiguredDatabase(new DatabaseProperties(url, TestServer.username(), password, ""));
  }
}
