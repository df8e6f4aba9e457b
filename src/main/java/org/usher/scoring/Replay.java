package org.usher.scoring;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Everybody who was handed over, scored by two models. The line can then be moved without scoring
/// again.
public final class Replay {

  private static final int BAR_POINTS = 10;
  private static final int MOST_LINES = 50;

  /// The lines are among the bars, or nobody could reach them; unless they are out of this world.
  private static final int MOST_EMPTY = 50;

  private static final double DAYS_OF_A_WEEK = 7;

  private final List<Scored> people;
  private final Points running;
  private final ScoringModel model;

  private record Scored(PastCase past, Score before, Score after) {

    boolean wasAbove() {
      return before.isReady();
    }

    boolean isAbove(Points line) {
      return after.points().isAtLeast(line) && after.holds().isEmpty();
    }

    boolean isRaisedHand() {
      return past.lane() == Lane.RAISED_HAND;
    }

    Backtest.Line line() {
      return new Backtest.Line(
          past.handoff().lead(), before.points(), after.points(), past.verdict(), isRaisedHand());
    }
  }

  private Replay(List<Scored> people, ScoringModel running, ScoringModel model) {
    this.people = people;
    this.running = running.threshold();
    this.model = model;
  }

  static Replay of(List<PastCase> cases, ScoringModel running, ScoringModel model) {
    var people =
        cases.stream()
            .filter(one -> one.lane() != Lane.IMPORTED)
            .map(one ->
                new Scored(
                    one,
                    Scorecard.score(one.handoff().facts(), running, one.asOf()),
                    Scorecard.score(one.handoff().facts(), model, one.asOf())))
            .sorted(Comparator.comparing((Scored one) -> one.after().points()).reversed())
            .toList();
    return new Replay(people, running, model);
  }

  public String version() {
    return model.version();
  }

  /// Where the model's own line is.
  public Points line() {
    return model.threshold();
  }

  /// Where the line of the running model is.
  public Points runningLine() {
    return running;
  }

  public boolean isEmpty() {
    return people.isEmpty();
  }

  /// What would have been with the line here.
  public Backtest at(Points line) {
    double weeks = weeks();
    return new Backtest(
        people.size(),
        weeks,
        line,
        bars(),
        side(Scored::wasAbove, weeks),
        side(one -> one.isAbove(line), weeks),
        lines(one -> one.isAbove(line) && !one.wasAbove()),
        lines(one -> !one.isAbove(line) && one.wasAbove()),
        lines(one -> isDisputed(one, line)),
        loads(line, weeks));
  }

  /// The line at which sales would have got as many in a week as it can look at; the running line
  /// when nobody was there.
  public Points lineFor(double perWeek) {
    var ready = people.stream().filter(one -> one.after().holds().isEmpty()).toList();
    int places = (int) Math.floor(perWeek * weeks());
    if (ready.isEmpty() || places >= ready.size()) {
      return ready.isEmpty() ? running : ready.getLast().after().points();
    }
    return places == 0
        ? ready.getFirst().after().points().plus(Points.of(1))
        : ready.get(places - 1).after().points();
  }

  private static boolean isDisputed(Scored one, Points line) {
    return one.past().isGood().map(good -> good != one.isAbove(line)).orElse(false);
  }

  private double weeks() {
    var times = people.stream().map(one -> one.past().handoff().at()).sorted().toList();
    if (times.isEmpty()) {
      return 1;
    }
    Instant first = times.getFirst();
    Instant last = times.getLast();
    return Math.max(1, Duration.between(first, last).toHours() / 24.0 / DAYS_OF_A_WEEK);
  }

  private Backtest.Side side(Predicate<Scored> isAbove, double weeks) {
    var above = people.stream().filter(isAbove).toList();
    int accepted = (int) above.stream().filter(one -> is(one, true)).count();
    int rejected = (int) above.stream().filter(one -> is(one, false)).count();
    return new Backtest.Side(above.size(), accepted, rejected, above.size() / weeks);
  }

  private static boolean is(Scored one, boolean good) {
    return one.past().isGood().equals(Optional.of(good));
  }

  private Backtest.Lines lines(Predicate<Scored> wanted) {
    var all = people.stream().filter(wanted).toList();
    return new Backtest.Lines(
        all.size(), all.stream().limit(MOST_LINES).map(Scored::line).toList());
  }

  private List<Backtest.Load> loads(Points line, double weeks) {
    var bySeller =
        people.stream()
            .filter(one -> one.isAbove(line))
            .collect(groupingBy(one -> one.past().handoff().owner(), counting()));
    return bySeller.entrySet().stream()
        .map(entry -> load(entry.getKey(), entry.getValue().intValue(), weeks))
        .sorted(Comparator.comparingInt(Backtest.Load::leads).reversed())
        .toList();
  }

  private static Backtest.Load load(Optional<UUID> seller, int leads, double weeks) {
    return new Backtest.Load(seller, leads, leads / weeks);
  }

  private List<Backtest.Bar> bars() {
    if (people.isEmpty()) {
      return List.of();
    }
    int first = bar(people.getLast());
    int last = bar(people.getFirst());
    int lowest = Math.min(bar(running), bar(line()));
    int highest = Math.max(bar(running), bar(line()));
    return IntStream.rangeClosed(
            Math.max(Math.min(first, lowest), first - MOST_EMPTY),
            Math.min(Math.max(last, highest), last + MOST_EMPTY))
        .mapToObj(this::bar)
        .toList();
  }

  private static int bar(Scored one) {
    return bar(one.after().points());
  }

  private static int bar(Points points) {
    return (int) Math.floorDiv(points.thousandths(), BAR_POINTS * 1_000L);
  }

  private Backtest.Bar bar(int number) {
    var here = people.stream().filter(one -> bar(one) == number).toList();
    int accepted = (int) here.stream().filter(one -> is(one, true)).count();
    int rejected = (int) here.stream().filter(one -> is(one, false)).count();
    return new Backtest.Bar(
        number * BAR_POINTS, accepted, rejected, here.size() - accepted - rejected);
  }
}
