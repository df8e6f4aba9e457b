package org.usher.insight;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.usher.content.Page;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.engagement.Counted;
import org.usher.engagement.Counts;
import org.usher.insight.QuestionNumbers.OptionNumbers;
import org.usher.question.Option;
import org.usher.question.Question;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// What visitors did, for those who write for them: marketers and administrators.
@Component
public final class Insights {

  private final Publication publication;
  private final Counts counts;
  private final Staff staff;

  Insights(Publication publication, Counts counts, Staff staff) {
    this.publication = publication;
    this.counts = counts;
    this.staff = staff;
  }

  /// All numbers of some days. What was counted for pages and questions that are no longer
  /// published is in the totals only.
  ///
  /// @throws org.springframework.security.access.AccessDeniedException when whoever asks is neither
  ///   marketer nor administrator
  public Numbers numbers(Days days) {
    staff.require(Role.MARKETER, Role.ADMINISTRATOR);
    Snapshot site = publication.current();
    Map<String, Long> answers = bySubject(Counted.ANSWER, days);
    Map<String, Long> skips = bySubject(Counted.SKIP, days);
    Map<String, Long> opened = bySubject(Counted.PAGE, days);
    Map<String, Long> read = bySubject(Counted.READ, days);
    return new Numbers(
        days,
        total(bySubject(Counted.VISIT, days)),
        total(answers),
        total(skips),
        total(opened),
        total(read),
        total(bySubject(Counted.FILE, days)),
        total(bySubject(Counted.SEARCH, days)),
        total(bySubject(Counted.EMPTY_SEARCH, days)),
        visitsByDay(days),
        pages(site, opened, read),
        site.questionnaire().questions().stream()
            .map(question -> question(question, answers, skips))
            .toList(),
        words(days));
  }

  private SequencedMap<String, Long> bySubject(Counted kind, Days days) {
    return counts.bySubject(kind, days.from(), days.to());
  }

  private static long total(Map<String, Long> bySubject) {
    return bySubject.values().stream().mapToLong(Long::longValue).sum();
  }

  private SequencedMap<LocalDate, Long> visitsByDay(Days days) {
    Map<LocalDate, Long> counted = counts.byDay(Counted.VISIT, days.from(), days.to());
    var all = new LinkedHashMap<LocalDate, Long>();
    days.from()
        .datesUntil(days.to().plusDays(1))
        .forEach(day -> all.put(day, counted.getOrDefault(day, 0L)));
    return all;
  }

  private static List<PageNumbers> pages(
      Snapshot site, Map<String, Long> opened, Map<String, Long> read) {
    return site.pages(site.settings().mainLanguage()).stream()
        .map(page -> page(page, opened, read))
        .sorted(comparing(PageNumbers::opened).reversed())
        .toList();
  }

  private static PageNumbers page(Page page, Map<String, Long> opened, Map<String, Long> read) {
    String slug = page.id().slug();
    return new PageNumbers(page, opened.getOrDefault(slug, 0L), read.getOrDefault(slug, 0L));
  }

  private static QuestionNumbers question(
      Question question, Map<String, Long> answers, Map<String, Long> skips) {
    var options =
        question.options().stream().map(option -> option(question, option, answers)).toList();
    long answered = options.stream().mapToLong(OptionNumbers::chosen).sum();
    return new QuestionNumbers(
        question, answered, skips.getOrDefault(question.id().toString(), 0L), options);
  }

  /// @param answers by `question:option`
  private static OptionNumbers option(Question question, Option option, Map<String, Long> answers) {
    return new OptionNumbers(option, answers.getOrDefault(question.id() + ":" + option.id(), 0L));
  }

  private List<WordNumbers> words(Days days) {
    Map<String, Long> wanted = bySubject(Counted.WORDS, days);
    Map<String, Long> inVain = bySubject(Counted.EMPTY_WORDS, days);
    var all = new TreeSet<>(wanted.keySet());
    all.addAll(inVain.keySet());
    return all.stream()
        .map(words ->
            new WordNumbers(words, wanted.getOrDefault(words, 0L), inVain.getOrDefault(words, 0L)))
        .sorted(comparing(WordNumbers::inVain).thenComparing(WordNumbers::visits).reversed())
        .toList();
  }
}
