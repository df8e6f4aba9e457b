package org.usher.lead;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.content.TestContent;

class EditionsTests {

  private static final Instant NOON = Instant.parse("2026-05-14T12:00:00Z");
  private static final Map<PageId, Page> FIRST = pages();
  private static final PageId COST = new PageId("what-it-costs");

  private final Editions editions = new Editions();

  @Test
  void aPageIsFoundAsItStoodWhenItWasRead() {
    add(NOON, "before");
    add(NOON.plusSeconds(60), "after");

    assertThat(title(NOON.plusSeconds(59))).isEqualTo("before");
    assertThat(title(NOON.plusSeconds(60))).isEqualTo("after");
  }

  @Test
  void whatStoodThereForALongTimeIsRememberedAfterItWasReplaced() {
    add(NOON, "long there");
    Instant replaced = NOON.plus(Duration.ofDays(30));
    add(replaced, "new");
    add(replaced.plusSeconds(60), "newer");
    add(replaced.plusSeconds(120), "newest");

    assertThat(title(replaced.minusSeconds(1))).isEqualTo("long there");

    add(replaced.plus(Duration.ofDays(3)), "latest");
    assertThat(title(replaced.minusSeconds(1))).isNotEqualTo("long there");
  }

  @Test
  void whatStoodThereBeforeWasKnownIsNotCertain() {
    add(NOON, "first known");

    assertThat(editions.at(NOON.minusSeconds(1), "en", COST))
        .hasValueSatisfying(seen -> {
          assertThat(seen.page().title()).isEqualTo("first known");
          assertThat(seen.isCertain()).isFalse();
        });
    assertThat(editions.at(NOON, "en", COST).orElseThrow().isCertain()).isTrue();
  }

  @Test
  void whatWasKeptBeforeThisWasAskedIsNotCertain() {
    String kept =
        """
        [{"slug":"cost","title":"Cost","at":"2026-05-14T12:00:00Z","isRead":true,"seconds":3.5,\
        "digest":"abc"}]\
        """;

    assertThat(Sheets.JSON.readValue(kept, ReadPage[].class))
        .containsExactly(new ReadPage("cost", "Cost", NOON, true, 3.5, "abc", false));
  }

  @Test
  void aPageThatStaysTheSameIsKeptOnce() {
    editions.add(NOON, Map.of("en", FIRST));
    editions.add(NOON.plusSeconds(60), Map.of("en", pages()));

    assertThat(editions.at(NOON.plusSeconds(61), "en", COST).orElseThrow().page())
        .isSameAs(FIRST.get(COST));
  }

  private void add(Instant since, String title) {
    Page page = Objects.requireNonNull(FIRST.get(COST));
    Page written =
        new Page(
            page.id(),
            page.language(),
            title,
            page.summary(),
            page.job(),
            page.reviewBy(),
            page.updated(),
            page.audience(),
            page.phrases(),
            page.sources(),
            page.headings(),
            page.body(),
            page.extras());
    editions.add(since, Map.of("en", Map.of(COST, written)));
  }

  private String title(Instant then) {
    return editions.at(then, "en", COST).orElseThrow().page().title();
  }

  private static Map<PageId, Page> pages() {
    return TestContent.sample().pages("en").stream().collect(toMap(Page::id, Function.identity()));
  }
}
