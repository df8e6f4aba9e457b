package org.usher.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GradeTests {

  @Test
  void theBestComesFirst() {
    assertThat(Stream.of("C1", "A2", "B3", "A1").map(Grade::parse).sorted())
        .extracting(Grade::toString)
        .containsExactly("A1", "A2", "B3", "C1");
  }

  @Test
  void otherGradesDoNotExist() {
    for (String given : List.of("", "A", "A4", "D1", "A0", "A11", "a1", "1A")) {
      assertThatIllegalArgumentException()
          .as(given)
          .isThrownBy(() -> Grade.parse(given))
          .withMessageContaining("A1 to C3");
    }
  }
}
