package org.usher.engagement;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.usher.content.PageId;
import org.usher.content.Snapshot;
import org.usher.design.Address;
import org.usher.question.Answers;

/// One visit, from the moment a page becomes live until the session ends. It is held in memory, in
/// the session, and is gone with it: it cannot be serialised, on purpose. Safe for many threads.
public final class Visit {

  private static final String PAGES = "/p/";
  private static final String SEARCH = "/search";
  private static final String WORDS = "q";

  private final Journey journey = new Journey();
  private final Shelf shelf = new Shelf();
  private final ReadingLog reading = new ReadingLog();
  private final FileLog files = new FileLog();
  private final SearchLog searches = new SearchLog();
  private final Set<LocalDate> days = new TreeSet<>();
  private final Set<QuestionMet> met = new HashSet<>();
  private String path = "";

  /// What a score may be made from: the answers given live or confirmed, and what was done.
  public synchronized Facts facts() {
    return new Facts(
        journey.live(), reading.visits(), files.taken(), searches.at(), days, Set.of());
  }

  /// The answers of the address last shown, however they came into it.
  public synchronized Answers answers() {
    return journey.now();
  }

  /// Those answers of the address last shown that arrived with a link: not given live in this
  /// visit, and not confirmed.
  public synchronized Answers arrived() {
    return journey.arrived();
  }

  /// The visitor has seen these answers and said that they are right. From now on they are facts.
  public synchronized void confirm(Answers answers) {
    journey.confirm(answers);
  }

  /// The pages opened in this visit.
  synchronized Set<PageId> opened() {
    return reading.visits().stream().map(PageVisit::page).collect(Collectors.toSet());
  }

  /// Under which id the browser may tell, once, what was read of a page: that of its latest visit.
  /// Empty when the page was not opened in this visit.
  public synchronized Optional<ViewId> view(PageId page) {
    return reading.view(page);
  }

  /// Takes down that a screen was shown.
  ///
  /// @param offered slugs of the pages offered on it, best first
  /// @return what to count
  synchronized List<Cell> show(
      Address address, List<String> offered, Snapshot snapshot, Instant now) {
    boolean isFirst = path.isEmpty();
    boolean isElsewhere = !path.equals(address.path());
    boolean isFromSearch = path.equals(SEARCH);
    path = address.path();
    days.add(LocalDate.ofInstant(now, UTC));
    var cells = new ArrayList<Cell>();
    cells.addAll(journey.follow(Answers.read(address.query(), snapshot.questionnaire())));
    if (isElsewhere) {
      cells.addAll(open(address, snapshot, isFromSearch, now));
    }
    if (path.equals(SEARCH)) {
      cells.addAll(searches.search(address.parameter(WORDS), offered.isEmpty(), isFirst, now));
    }
    cells.addAll(shelf.show(offered));
    return cells;
  }

  /// Takes down that the first screen of this visit was reached by a link on this page of ours,
  /// which was not live yet.
  ///
  /// @return what to count
  synchronized List<Cell> cameFrom(Address before, Snapshot snapshot) {
    return journey.cameFrom(Answers.read(before.query(), snapshot.questionnaire()));
  }

  /// Whether others have not been told of it in this visit: an answer of several options meets its
  /// question once.
  synchronized boolean isNews(Object event) {
    return !(event instanceof QuestionMet question) || met.add(question);
  }

  /// Takes down what was read of a page.
  ///
  /// @return the page when it was now really read for the first time in this visit
  synchronized Optional<PageId> read(ViewId view, double seconds, double depth, Instant now) {
    return reading.tell(view, seconds, depth, now);
  }

  /// Takes down that a file was taken along from the page that is shown.
  ///
  /// @return what to count
  synchronized List<Cell> take(String file, Instant now) {
    return shown()
        .flatMap(reading::latest)
        .map(page -> files.take(page.page(), page.job(), file, now))
        .orElse(List.of());
  }

  private Optional<PageId> shown() {
    return Optional.of(path)
        .filter(shown -> shown.startsWith(PAGES))
        .flatMap(shown -> PageId.parse(shown.substring(PAGES.length())));
  }

  /// That a page which was read has helped.
  synchronized PageHelped helped(PageId page) {
    int rank =
        reading.visits().stream()
            .filter(visit -> visit.page().equals(page) && visit.isRead())
            .mapToInt(PageVisit::rankShown)
            .findFirst()
            .orElse(0);
    return new PageHelped(journey.live(), page, rank);
  }

  /// What was typed before a page was chosen from what it found.
  synchronized Set<String> wordsBefore(PageId page) {
    return searches.wordsBefore(page);
  }

  private List<Cell> open(Address address, Snapshot snapshot, boolean isFromSearch, Instant now) {
    var page = shown().flatMap(id -> snapshot.page(id, address.language()));
    var cells = new ArrayList<Cell>();
    page.ifPresent(opened -> {
      int rank = shelf.rank(opened.id());
      if (isFromSearch) {
        searches.choose(opened.id());
      }
      cells.addAll(shelf.choose(opened.id(), rank));
      if (reading.open(opened.id(), opened.job(), now, rank)) {
        cells.add(new Cell(Counted.PAGE, opened.id().slug()));
      }
    });
    return cells;
  }
}
