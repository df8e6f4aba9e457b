package org.usher.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usher.content.Snapshot;

class SuggestionsTests {

  private final Suggestions suggestions = new Suggestions();

  private final Snapshot site =
      new SmallSite()
          .add("cost", "en", "What it costs", "S.", "B.", List.of("pricing", "how much is it"))
          .add("running", "en", "Running it yourself", "S.", "B.", List.of("backup"))
          .add("scoring", "en", "How a score works", "S.", "B.", List.of("points and pricing"))
          .page("silent", "en", "Nothing else", "S.", "")
          .snapshot();

  private List<String> slugs(String typed) {
    return suggestions.suggest(site, "en", typed).stream()
        .map(suggestion -> suggestion.page().id().slug())
        .toList();
  }

  @Test
  void aPageIsOfferedFromTheFirstLettersOfAnyOfItsNames() {
    assertThat(slugs("cos")).containsExactly("cost");
    assertThat(slugs("your")).containsExactly("running");
    assertThat(slugs("back")).containsExactly("running");
    assertThat(slugs("pric")).containsExactlyInAnyOrder("cost", "scoring");
  }

  @Test
  void wordsMayStandInAnyOrder() {
    assertThat(slugs("works sco")).containsExactly("scoring");
  }

  @Test
  void aTypingErrorIsForgiven() {
    assertThat(slugs("bakcu")).containsExactly("running");
    assertThat(slugs("runing your")).first().isEqualTo("running");
  }

  @Test
  void theTitleShowsWhereTheWordsStandAndElseHowBuyersSayIt() {
    var cost = suggestions.suggest(site, "en", "cos").getFirst();
    assertThat(cost.marks()).containsExactly(new Suggestion.Mark(8, 13));
    assertThat(cost.said()).isEmpty();

    var running = suggestions.suggest(site, "en", "backup").getFirst();
    assertThat(running.marks()).isEmpty();
    assertThat(running.said()).contains("backup");
  }

  @Test
  void aPageWithoutATextIsOfferedByItsTitle() {
    assertThat(slugs("nothi")).containsExactly("silent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "?!*\"(", "\"unbalanced", "日本", "🦓", "\uD800", "the and of "})
  void anyBeginningIsSafe(String typed) {
    assertThat(suggestions.suggest(site, "en", typed)).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void onlyTheBeginningOfAVeryLongTextIsRead() {
    assertThat(slugs("pricing " + "x".repeat(10_000))).contains("cost");
  }

  @Test
  void aSiteWithoutPagesOffersNone() {
    assertThat(suggestions.suggest(new SmallSite().snapshot(), "en", "cost")).isEmpty();
  }
}
