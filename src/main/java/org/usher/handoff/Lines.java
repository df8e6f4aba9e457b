package org.usher.handoff;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.usher.content.Extras;
import org.usher.content.PageId;
import org.usher.content.Snapshot;
import org.usher.design.Words;
import org.usher.engagement.Facts;
import org.usher.engagement.FileTaken;
import org.usher.engagement.PageVisit;
import org.usher.lead.EvidenceLine;
import org.usher.lead.EvidenceLine.Kind;
import org.usher.lead.Moment;
import org.usher.question.Answers;
import org.usher.question.Question;
import org.usher.question.QuestionId;

/// Says facts in lines that a buyer can judge one by one. What no line can say, since the content
/// has changed meanwhile, is not sent.
@Component
final class Lines {

  private static final int SECONDS_PER_MINUTE = 60;

  private final Words words;

  Lines(Words words) {
    this.words = words;
  }

  /// @param arrived answers that merely came with a link
  List<EvidenceLine> of(Facts facts, Answers arrived, Snapshot site, String language) {
    var lines = new ArrayList<EvidenceLine>();
    lines.addAll(answers(facts.answers(), LineIds::answer, site, language));
    lines.addAll(pages(facts, site, language));
    lines.addAll(files(facts, site, language));
    if (!facts.searches().isEmpty()) {
      int times = facts.searches().size();
      lines.add(deed(LineIds.SEARCHES, say(language, "handoff.line.searches", times)));
    }
    if (facts.days().size() > 1) {
      int days = facts.days().size();
      lines.add(deed(LineIds.DAYS, say(language, "handoff.line.days", days)));
    }
    lines.addAll(answers(arrived, LineIds::arrived, site, language));
    return lines;
  }

  /// The deeds by time: pages opened, files taken along, searches made.
  List<Moment> timeline(Facts facts, Snapshot site, String language) {
    var opened =
        facts.pages().stream()
            .flatMap(visit ->
                site
                    .page(visit.page(), language)
                    .map(page -> said(List.of(visit), page.title(), language))
                    .map(said -> new Moment(visit.at(), said))
                    .stream());
    var searched =
        facts.searches().stream().map(at -> new Moment(at, say(language, "handoff.line.searched")));
    var took =
        facts.files().stream()
            .flatMap(taken ->
                took(taken, site, language).map(said -> new Moment(taken.at(), said)).stream());
    return Stream.of(opened, took, searched)
        .flatMap(moments -> moments)
        .sorted(comparing(Moment::at))
        .toList();
  }

  private static List<EvidenceLine> answers(
      Answers answers, Function<QuestionId, String> id, Snapshot site, String language) {
    return answers.given().keySet().stream()
        .flatMap(asked -> site.questionnaire().question(asked).stream())
        .map(question ->
            new EvidenceLine(
                id.apply(question.id()), Kind.ANSWER, evidence(answers, question, language)))
        .filter(line -> !line.words().isEmpty())
        .toList();
  }

  /// Several options of one question are one line.
  private static String evidence(Answers answers, Question question, String language) {
    return answers.to(question.id()).stream()
        .flatMap(chosen -> question.option(chosen).stream())
        .map(option -> option.evidence().in(language))
        .collect(joining("; "));
  }

  /// One line per page, the longest read first.
  private List<EvidenceLine> pages(Facts facts, Snapshot site, String language) {
    var visits =
        facts.pages().stream().collect(groupingBy(PageVisit::page, LinkedHashMap::new, toList()));
    return visits.values().stream()
        .sorted(comparingDouble(Lines::seconds).reversed())
        .flatMap(visit -> page(visit, site, language).stream())
        .toList();
  }

  private Optional<EvidenceLine> page(List<PageVisit> visits, Snapshot site, String language) {
    PageId id = visits.getFirst().page();
    return site.page(id, language)
        .map(page -> deed(LineIds.page(id), said(visits, page.title(), language)));
  }

  /// One line per file, however often it was taken.
  private List<EvidenceLine> files(Facts facts, Snapshot site, String language) {
    var lines = new LinkedHashMap<String, EvidenceLine>();
    for (FileTaken taken : facts.files()) {
      String id = LineIds.file(taken.file());
      took(taken, site, language).ifPresent(said -> lines.putIfAbsent(id, deed(id, said)));
    }
    return List.copyOf(lines.values());
  }

  /// Named as its page names it; a link in the text has no more than the file's own name.
  private Optional<String> took(FileTaken taken, Snapshot site, String language) {
    return site.page(taken.page(), language)
        .map(page ->
            page.extras().downloads().stream()
                .filter(download -> download.path().equals("/files/" + taken.file()))
                .map(Extras.Download::title)
                .findFirst()
                .orElse(taken.file().substring(taken.file().lastIndexOf('/') + 1)))
        .map(title -> say(language, "handoff.line.took", title));
  }

  private String said(List<PageVisit> visits, String title, String language) {
    if (visits.stream().noneMatch(PageVisit::isRead)) {
      return say(language, "handoff.line.opened", title);
    }
    long minutes = Math.round(seconds(visits) / SECONDS_PER_MINUTE);
    return say(language, "handoff.line.read", title, minutes);
  }

  private static double seconds(List<PageVisit> visits) {
    return visits.stream().mapToDouble(PageVisit::visibleSeconds).sum();
  }

  private static EvidenceLine deed(String id, String said) {
    return new EvidenceLine(id, Kind.DEED, said);
  }

  private String say(String language, String key, Object... arguments) {
    return words.say(language, key, arguments);
  }
}
