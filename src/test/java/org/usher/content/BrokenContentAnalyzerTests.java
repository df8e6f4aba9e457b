package org.usher.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class BrokenContentAnalyzerTests {

  @TempDir private Path temporary;

  @Test
  void whoeverStartsReadsTheReportAndNoStackTrace(CapturedOutput output) {
    var folder = new SmallFolder(temporary).page("costs", "[x](/p/nowhere)\n");
    var application =
        new SpringApplicationBuilder(Portal.class)
            .web(WebApplicationType.NONE)
            .properties(
                "usher.content=" + folder.path(), "usher.data=" + temporary.resolve("data"));
    assertThatThrownBy(application::run).isInstanceOf(BrokenContentException.class);
    assertThat(output.getAll())
        .contains("pages/costs.md:8: There is no page 'nowhere'")
        .contains("Correct the files and start again")
        .doesNotContain("\tat org.usher");
  }

  @Import({ContentConfiguration.class, Publication.class})
  static class Portal {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    /// Nobody reads from a database here.
    @Bean
    Object databaseStart() {
      return new Object();
    }
  }
}
