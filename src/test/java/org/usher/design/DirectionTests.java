package org.usher.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTests {

  @ParameterizedTest
  @CsvSource({"en, ltr", "de, ltr", "he, rtl", "ar-EG, rtl", "zz, ltr"})
  void aLanguageIsWrittenFromItsSide(String language, String direction) {
    assertThat(Direction.of(language)).isEqualTo(direction);
  }
}
