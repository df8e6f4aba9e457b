package org.usher.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.usher.content.BuyingJob;
import org.usher.content.PageId;
import org.usher.question.Answers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The written form of [Facts]. It is read again years later: fields may be added, not renamed.
record FactsForm(
    SortedMap<String, String> answers,
    List<PageForm> pages,
    List<Instant> searches,
    SortedSet<LocalDate> days,
    SortedSet<Flag> flags) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  record PageForm(String page, BuyingJob job, Instant at, double seconds, double depth, int rank) {

    static PageForm of(PageVisit visit) {
      return new PageForm(
          visit.page().slug(),
          visit.job(),
          visit.at(),
          visit.visibleSeconds(),
          visit.depth(),
          visit.rankShown());
    }

    PageVisit visit() {
      return new PageVisit(new PageId(page), job, at, seconds, depth, rank);
    }
  }

  static FactsForm of(Facts facts) {
    return new FactsForm(
        new TreeMap<>(facts.answers().query()),
        facts.pages().stream().map(PageForm::of).toList(),
        facts.searches(),
        new TreeSet<>(facts.days()),
        new TreeSet<>(facts.flags()));
  }

  static FactsForm read(String json) {
    try {
      return Optional.ofNullable(JSON.readValue(json, FactsForm.class))
          .orElseThrow(() -> new IllegalArgumentException("These are no facts: null"));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("These are no facts: " + e.getOriginalMessage(), e);
    }
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  Facts facts() {
    return new Facts(
        Answers.stored(answers),
        pages.stream().map(PageForm::visit).toList(),
        searches,
        days,
        flags);
  }
}
