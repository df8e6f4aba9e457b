package org.usher.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usher.question.OptionId;

class PastRangeTests {

  private static final OptionId SMALL = new OptionId("small");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Up to 50|50|51",
        "Bis 50|50|50.5",
        "under 50|49.9|50",
        "unter 1.000|999|1000",
        "50 to 249|249|250",
        "50–249|50|49",
        "250+|250|249",
        "More than 1,000|1001|1000",
        "250 oder mehr|250|249",
        "Mehr als 500|501|500",
        "weniger als 10|9|10",
        "7|7|8",
      })
  void whatALabelSaysIsTheRange(String words, double in, double out) {
    PastRange range = PastRange.read(SMALL, words).orElseThrow();

    assertThat(range.holds(in)).isTrue();
    assertThat(range.holds(out)).isFalse();
    assertThat(PastRange.read(SMALL, range.said())).contains(range);
  }

  @Test
  void wordsWithoutNumbersAndRangesTheWrongWayRoundAreNone() {
    assertThat(PastRange.read(SMALL, "Just me")).isEmpty();
    assertThat(PastRange.read(SMALL, "249–50")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1,200|1200", "1.200|1200", "12,5|12.5", "12|12", "1 200 000|1200000"})
  void numbersAreReadAsTheyAreWrittenHereAndThere(String cell, double number) {
    assertThat(PastRange.number(cell)).hasValue(number);
  }

  @ParameterizedTest
  @CsvSource({"about 12", "12 people", "''", "-"})
  void whatIsMoreThanANumberIsNone(String cell) {
    assertThat(PastRange.number(cell)).isEmpty();
  }
}
