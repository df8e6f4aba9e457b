package org.usher.lead;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SheetTests {

  private final Sheet sheet = JanasLead.sheet(true, "A1");

  @Test
  void itIsReadAsItWasWritten() {
    assertThat(Sheet.read(sheet.json())).isEqualTo(sheet);
  }

  @Test
  void partsThatAreAddedLaterDoNotDisturb() {
    String later = new String(sheet.json(), UTF_8).replaceFirst("\\{", "{\"mood\":\"good\",");

    assertThat(Sheet.read(later.getBytes(UTF_8))).isEqualTo(sheet);
  }

  @Test
  void aFailureSaysNothingOfWhatStoodThere() {
    assertThatThrownBy(() -> Sheet.read("{\"person\": \"Jana\"}".getBytes(UTF_8)))
        .hasMessageNotContaining("Jana")
        .hasNoCause();
  }

  @Test
  void itsReasonIsTheFirstSentence() {
    assertThat(sheet.reason()).isEqualTo("Leads sellers.");
  }
}
