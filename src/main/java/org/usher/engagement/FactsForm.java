package org.usher.engagement;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The written form of [Facts]. It is read again years later: fields may be added, not renamed.
record FactsForm(
    SortedMap<String, String> answers,
    List<PageForm> pages,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FileForm> files,
    List<Instant> searches,
    SortedSet<LocalDate> days,
    SortedSet<Flag> flags) {

  private static final String FILES = "files";

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

  /// Left out when there is none, as in what was written before files were noted.
  record FileForm(String page, BuyingJob job, String file, Instant at) {

    static FileForm of(FileTaken taken) {
      return new FileForm(taken.page().slug(), taken.job(), taken.file(), taken.at());
    }

    FileTaken taken() {
      return new FileTaken(new PageId(page), job, file, at);
    }
  }

  static FactsForm of(Facts facts) {
    return new FactsForm(
        new TreeMap<>(facts.answers().query()),
        facts.pages().stream().map(PageForm::of).toList(),
        facts.files().stream().map(FileForm::of).toList(),
        facts.searches(),
        new TreeSet<>(facts.days()),
        new TreeSet<>(facts.flags()));
  }

  static FactsForm read(String json) {
    try {
      JsonNode tree = JSON.readTree(json);
      if (tree instanceof ObjectNode written && !written.has(FILES)) {
        written.putArray(FILES);
      }
      return Optional.ofNullable(JSON.treeToValue(tree, FactsForm.class))
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
        files.stream().map(FileForm::taken).toList(),
        searches,
        days,
        flags);
  }
}
