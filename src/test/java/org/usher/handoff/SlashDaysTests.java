package org.usher.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlashDaysTests {

  @Test
  void oneDayAboveTwelveTellsForTheWholeColumn() {
    SlashDays european = SlashDays.of(List.of("03/04/2025", "25/12/2024", ""));
    SlashDays american = SlashDays.of(List.of("03/04/2025", "12/25/2024"));

    assertThat(read("03/04/2025", european)).isEqualTo(LocalDate.of(2025, 4, 3));
    assertThat(read("03/04/2025", american)).isEqualTo(LocalDate.of(2025, 3, 4));
  }

  @Test
  void withoutOneItIsUnclear() {
    assertThat(SlashDays.of(List.of("03/04/2025", "1/2/2025"))).isEqualTo(SlashDays.UNCLEAR);
    assertThat(SlashDays.of(List.of("2025-04-03", "3.4.2025"))).isEqualTo(SlashDays.NONE);
  }

  @Test
  void asMostOfAColumnSays() {
    assertThat(SlashDays.of(List.of("25/12/2024", "26/12/2024", "12/27/2024")))
        .isEqualTo(SlashDays.DAY_FIRST);
  }

  private static LocalDate read(String day, SlashDays so) {
    return LocalDate.parse(day, so.format());
  }
}
