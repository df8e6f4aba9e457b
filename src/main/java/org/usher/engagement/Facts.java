package org.usher.engagement;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.usher.content.PageId;
import org.usher.question.Answers;
import org.usher.question.QuestionId;

/// What is known of somebody's visits, and all that a score is made from. Immutable; the same facts
/// are equal and have the same [#json()] in whatever order they were collected.
///
/// @param answers given live or confirmed; those that merely arrived with a link are not facts
/// @param pages by time
/// @param files taken along, by time
/// @param searches when words were searched for, by time; the words themselves are not kept
/// @param days the days (UTC) on which the person was here
/// @param flags what holds a handoff back
public record Facts(
    Answers answers,
    List<PageVisit> pages,
    List<FileTaken> files,
    List<Instant> searches,
    Set<LocalDate> days,
    Set<Flag> flags) {

  private static final Comparator<PageVisit> BY_TIME =
      comparing(PageVisit::at)
          .thenComparing(visit -> visit.page().slug())
          .thenComparing(PageVisit::job)
          .thenComparingDouble(PageVisit::visibleSeconds)
          .thenComparingDouble(PageVisit::depth)
          .thenComparingInt(PageVisit::rankShown);

  private static final Comparator<FileTaken> FILES_BY_TIME =
      comparing(FileTaken::at)
          .thenComparing(FileTaken::file)
          .thenComparing(taken -> taken.page().slug())
          .thenComparing(FileTaken::job);

  /// Nothing is known.
  public static final Facts NONE =
      new Facts(Answers.none(), List.of(), List.of(), Set.of(), Set.of());

  public Facts {
    pages = pages.stream().sorted(BY_TIME).toList();
    files = files.stream().sorted(FILES_BY_TIME).toList();
    searches = searches.stream().sorted().toList();
    days = sorted(days);
    flags = sorted(flags);
  }

  /// Facts of somebody who took no files along.
  public Facts(
      Answers answers,
      List<PageVisit> pages,
      List<Instant> searches,
      Set<LocalDate> days,
      Set<Flag> flags) {
    this(answers, pages, List.of(), searches, days, flags);
  }

  /// The same facts with other answers, as they were corrected or confirmed.
  public Facts answering(Answers corrected) {
    return new Facts(corrected, pages, files, searches, days, flags);
  }

  /// The same facts without an answer that was struck.
  public Facts withoutAnswer(QuestionId struck) {
    return answering(answers.without(struck));
  }

  /// The same facts without every visit of a page that was struck.
  public Facts withoutPage(PageId struck) {
    var kept = pages.stream().filter(visit -> !visit.page().equals(struck)).toList();
    return new Facts(answers, kept, files, searches, days, flags);
  }

  public Facts withoutSearches() {
    return new Facts(answers, pages, files, List.of(), days, flags);
  }

  /// The same facts and one more flag.
  public Facts flagged(Flag flag) {
    var more = new TreeSet<>(flags);
    more.add(flag);
    return new Facts(answers, pages, files, searches, days, more);
  }

  /// These facts and those of another visit of the same person; where both answered a question, the
  /// later answer stands.
  public Facts and(Facts later) {
    return new Facts(
        answers.and(later.answers),
        joined(pages, later.pages),
        joined(files, later.files),
        joined(searches, later.searches),
        Set.copyOf(joined(days, later.days)),
        Set.copyOf(joined(flags, later.flags)));
  }

  /// These facts and those of a visit that goes on: what is among them already is not added twice,
  /// and of a visit of a page the later telling stands.
  public Facts upTo(Facts visit) {
    var gone =
        pages.stream().filter(page -> visit.pages.stream().noneMatch(page::isSameVisit)).toList();
    var taken = files.stream().filter(file -> !visit.files.contains(file)).toList();
    var others = searches.stream().filter(at -> !visit.searches.contains(at)).toList();
    return new Facts(answers, gone, taken, others, days, flags).and(visit);
  }

  /// The facts as JSON, to be kept with a lead: equal facts have equal JSON.
  public String json() {
    return FactsForm.of(this).json();
  }

  /// Reads what [#json()] wrote.
  ///
  /// @throws IllegalArgumentException when it is no such JSON
  public static Facts read(String json) {
    return FactsForm.read(json).facts();
  }

  private static <T extends Comparable<? super T>> Set<T> sorted(Set<T> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }

  private static <T> List<T> joined(Collection<T> some, Collection<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
