package org.usher.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.usher.content.TestContent;

/// Walks the journeys of the sample site. Errors fail the build; warnings are listed for its
/// editors.
class SampleCheckupTests {

  @Test
  void theSampleSiteHasNoErrors() throws IOException {
    var site =
        TestContent.sample(new LikelihoodsPart(), new PageIndexPart(), new JourneyPlanPart());

    Checkup checkup = new Checkups(new Guide(), Clock.systemUTC()).of(site);

    String report =
        "Checkup of content/: %s journeys, %d ends, %d steps\n%s\n"
            .formatted(
                checkup.walks(),
                checkup.paths(),
                checkup.steps(),
                checkup.findings().stream()
                    .map(Finding::toString)
                    .collect(Collectors.joining("\n")));
    Files.writeString(Path.of("target/checkup.txt"), report);
    System.out.print(report);
    assertThat(checkup.errors()).isEmpty();
  }
}
