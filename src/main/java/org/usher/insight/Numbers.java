package org.usher.insight;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What visitors did on some days. Counted without knowing who; some seconds old.
///
/// @param opened pages opened, each once per visit
/// @param reads pages really read, each once per visit
/// @param files taken along, each once per visit
/// @param emptySearches searches that matched nothing
/// @param visitsByDay every day of the range, days without any too
/// @param pages the published ones, most opened first
/// @param questions in the order of the questionnaire
/// @param words most wanted first, those in vain before others
public record Numbers(
    Days days,
    long visits,
    long answers,
    long skips,
    long opened,
    long reads,
    long files,
    long searches,
    long emptySearches,
    SequencedMap<LocalDate, Long> visitsByDay,
    List<PageNumbers> pages,
    List<QuestionNumbers> questions,
    List<WordNumbers> words) {

  public Numbers {
    visitsByDay = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(visitsByDay));
    pages = List.copyOf(pages);
    questions = List.copyOf(questions);
    words = List.copyOf(words);
  }

  /// Whether nobody was here at all.
  public boolean isEmpty() {
    return visits == 0 && opened == 0 && answers == 0 && searches == 0;
  }
}
