package org.usher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProgramsTests {
  @TempDir Path machine;

  @BeforeEach
  void realPath() throws IOException {
    machine = machine.toRealPath();
  }

  @Test
  void withoutAnyServerItSaysWhatToInstall() {
    assertThatThrownBy(() -> servers().over(Optional.empty()))
        .isInstanceOf(DatabaseException.class)
        .hasMessage("There is no MariaDB server on this machine.")
        .extracting(e -> ((DatabaseException) e).remedy())
        .asString()
        .contains("apt-get install mariadb-server", "usher.database.url");
  }

  @Test
  void anInstalledServerIsTaken() throws IOException {
    Path installed = install("11.4.5-MariaDB");

    assertThat(servers().over(Optional.empty()).executable()).isEqualTo(installed);
  }

  @Test
  void aMySqlAndAnUnsafeMariaDbAreLeftAlone() throws IOException {
    install("8.4.3");
    install("10.6.23-MariaDB");

    assertThatThrownBy(() -> servers().over(Optional.empty()))
        .hasMessage("There is no MariaDB server on this machine.");
  }

  @Test
  void anOlderServerIsKeptFromNewerData() throws IOException {
    install("11.4.5-MariaDB");

    assertThatThrownBy(() -> servers().over(version("11.8.3")))
        .isInstanceOf(DatabaseException.class)
        .hasMessage(
            "The data were written by MariaDB 11.8.3, and only an older one is here: 11.4.5.");
  }

  @Test
  void amongSeveralTheFirstThatOpensTheDataIsTaken() throws IOException {
    install("10.11.19-MariaDB");
    Path newer = install("11.4.5-MariaDB");

    assertThat(servers().over(version("11.4.5")).executable()).isEqualTo(newer);
  }

  @Test
  void dataOfAnOlderSeriesNeedTheToolThatUpgradesThem() throws IOException {
    Path server = install("11.4.5-MariaDB");

    assertThatThrownBy(() -> servers().over(version("10.11.19")))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("there is no mariadb-upgrade beside " + server);

    executable(server.resolveSibling("mariadb-upgrade"), "true");
    assertThat(servers().over(version("10.11.19")).executable()).isEqualTo(server);
  }

  @Test
  void aJarThatIsNotThereIsNamed() {
    ServerPrograms packed =
        new ServerPrograms(
            List.of(), Optional.of(new PackedServer(machine.resolve("no.jar"), machine)));

    assertThatThrownBy(() -> packed.over(Optional.empty()))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("no.jar");
  }

  private ServerPrograms servers() {
    try (var installed = Files.list(machine)) {
      return new ServerPrograms(
          installed.sorted().map(home -> home.resolve("bin")).toList(), Optional.empty());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path install(String announced) throws IOException {
    Path home = machine.resolve(announced);
    Path english = Files.createDirectories(home.resolve("share/english"));
    Files.createFile(english.resolve("errmsg.sys"));
    Files.createFile(home.resolve("share/maria_add_gis_sp_bootstrap.sql"));
    return executable(home.resolve("bin/mariadbd"), "echo mariadbd Ver " + announced);
  }

  private static Path executable(Path file, String line) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private static Optional<ServerVersion> version(String text) {
    return ServerVersion.parse(text);
  }
}
