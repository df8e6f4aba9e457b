package org.usher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `bin/` answers to those who start it wrongly.
class ScriptTests {
  @TempDir Path folder;

  @Test
  void theJdkIsFoundWhereSystemsKeepThem() throws IOException {
    Path jdk = jdk("jdk-25", "25.0.1");
    jdk("jdk-17", "17.0.12");

    assertThat(jdkIn(folder)).isEqualTo(new Answer(0, jdk + "\n"));
  }

  @Test
  void aJdkThatSaysItsVersionInAFileIsNotStartedForIt() throws IOException {
    Path jdk = jdk("jdk-25", "started");
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"Any\"\nJAVA_VERSION=\"25.0.1\"\nOS_ARCH=\"any\"\n");

    assertThat(jdkIn(folder)).isEqualTo(new Answer(0, jdk + "\n"));
  }

  @Test
  void aJdkThatIsTooOldIsNamed() throws IOException {
    Path jdk = jdk("jdk-17", "17.0.12");

    Answer answer = jdkIn(folder);

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.text()).contains("needs a JDK 25", jdk + ", which is 17", "JAVA_HOME");
  }

  @Test
  void aMachineWithoutJdkIsToldWhatToInstall() {
    assertThat(jdkIn(folder).text()).contains("there is none", "https://adoptium.net");
  }

  @ParameterizedTest
  @CsvSource({
    "--port 0, 'A port is a number from 1 to 65535, not ''0''.'",
    "--port 65536, 'A port is a number from 1 to 65535, not ''65536''.'",
    "--port http, 'A port is a number from 1 to 65535, not ''http''.'",
    "--port, '--port needs a value.'",
    "--prot 80, '''--prot'' is not an option.'",
    "--content /no/where, 'There is no folder ''/no/where'' with content.'",
    "--theme /no/where, 'There is no folder ''/no/where'' with a theme.'"
  })
  void anArgumentThatCannotBeIsRefused(String arguments, String sentence) {
    Answer answer = run(Map.of(), ("bin/run " + arguments).split(" "));

    assertThat(answer).isEqualTo(new Answer(2, sentence + " See bin/run --help.\n"));
  }

  @Test
  void aPortThatIsTakenIsNamedWithWhatToDo() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Answer answer = run(Map.of(), "bin/run", "--port", String.valueOf(taken.getLocalPort()));

      assertThat(answer.exit()).isEqualTo(1);
      assertThat(answer.text()).contains("is in use by another program").contains("--port N");
    }
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Path javac = Files.createDirectories(home.resolve("bin")).resolve("javac");
    Files.writeString(javac, "#!/bin/sh\necho javac " + version + "\n");
    assertThat(javac.toFile().setExecutable(true)).isTrue();
    return home;
  }

  private static Answer jdkIn(Path folder) {
    return run(
        Map.of("JVMS", folder.toString(), "JAVA_HOME", "", "PATH", onlyTools(folder)), "bin/jdk");
  }

  /// The scripts' own tools without any `javac` that this machine may have beside them.
  private static String onlyTools(Path folder) {
    try {
      Path tools = Files.createDirectories(folder.resolve("tools"));
      for (String tool : List.of("bash", "sh", "dirname", "readlink", "sed")) {
        Files.createSymbolicLink(tools.resolve(tool), Path.of("/bin", tool).toRealPath());
      }
      return tools.toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Answer run(Map<String, String> environment, String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(Arrays.asList(command)).redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.start();
      String text = process.inputReader().readAllAsString();
      return new Answer(process.waitFor(), text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private record Answer(int exit, String text) {}
}
