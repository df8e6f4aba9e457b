package org.usher.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerVersionTests {

  @Test
  void itIsFoundInWhatAServerSaysOfItself() {
    assertThat(ServerVersion.in("mariadbd  Ver 11.4.5-MariaDB for linux-systemd on x86_64"))
        .contains(new ServerVersion(11, 4, 5));
    assertThat(ServerVersion.in("10.11.19-MariaDB-0+deb12u1")).isPresent();
  }

  @Test
  void aMySqlIsNoMariaDb() {
    assertThat(ServerVersion.in("mysqld  Ver 8.4.3 for Linux on x86_64 (MySQL Community)"))
        .isEmpty();
  }

  @Test
  void aStampIsReadBackAsItWasWritten() {
    ServerVersion version = new ServerVersion(11, 4, 5);
    assertThat(ServerVersion.parse(version.toString())).contains(version);
  }

  @Test
  void tenIsNewerThanNine() {
    assertThat(new ServerVersion(11, 10, 0)).isGreaterThan(new ServerVersion(11, 9, 9));
  }

  @ParameterizedTest
  @CsvSource({
    "10.6.23, false",
    "10.11.7, false",
    "10.11.8, true",
    "11.4.1, false",
    "11.4.2, true",
    "11.8.2, true",
    "12.0.1, true"
  })
  void onlySomeGuardAgainstLostUpdates(String version, boolean isSafe) {
    assertThat(ServerVersion.parse(version).orElseThrow().isolatesSnapshots()).isEqualTo(isSafe);
  }
}
