package org.usher.content;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/// The site as it is published now, and the way a new one takes its place.
///
/// The content folder is read, checked and compiled whole. Only when nothing is wrong with it is it
/// kept on disk and then shown, in one step. Otherwise the site stays as it is, and [#lastReport()]
/// says why. For many threads.
///
/// The first compilation goes on beside the rest of the start, as the database's does, which begins
/// before it; whoever asks for the site waits until it is there.
@Component
@DependsOn("databaseStart")
public final class Publication implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

  private final Press press;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  private final FutureTask<State> first = new FutureTask<>(this::begin);
  private volatile @Nullable State state;

  @Autowired
  Publication(
      ContentProperties properties,
      ObjectProvider<SnapshotPart<?>> parts,
      ApplicationEventPublisher events,
      Clock clock) {
    this(properties, parts.orderedStream().toList(), events, clock);
  }

  Publication(
      ContentProperties properties,
      List<SnapshotPart<?>> parts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.press = new Press(properties, parts, clock);
    this.events = events;
    this.clock = clock;
    Thread.ofPlatform().daemon().name("first-edition").start(first);
  }

  /// Nothing is served before the site is there.
  ///
  /// @throws BrokenContentException when neither the content folder nor what was kept can be shown
  @Override
  public void afterSingletonsInstantiated() {
    state();
  }

  /// The snapshot that serves now. Take it once per request.
  public Snapshot current() {
    return edition().snapshot();
  }

  /// A picture of the published site.
  ///
  /// @param name path below `/images/`
  public Optional<Image> image(String name) {
    return Optional.ofNullable(edition().sources().images().get("images/" + name));
  }

  /// A file of the published site, to take along.
  ///
  /// @param name path below `/files/`
  public Optional<Image> file(String name) {
    return Optional.ofNullable(edition().sources().images().get("files/" + name));
  }

  /// What came of the last attempt.
  public Report lastReport() {
    return state().report();
  }

  /// Reads the content folder again, and publishes it when it is good and has changed.
  public synchronized Report reload() {
    var before = state();
    var problems = new Problems();
    var listing = press.look();
    var edition = press.print(listing, problems).orElse(before.edition());
    var latest = new Report(clock.instant(), problems.isEmpty(), problems.all());
    if (!latest.problems().equals(before.report().problems())) {
      log(latest);
    }
    become(new State(listing, edition, latest));
    return latest;
  }

  /// Whether a glance at the folder shows that something was written since the last attempt.
  synchronized boolean isBehind() {
    return !press.look().equals(state().listing());
  }

  /// Shows the pages whose time has come, also while the folder is broken.
  synchronized void showWhatIsDue() {
    if (edition().isOverdue(clock.instant())) {
      renew();
    }
  }

  /// Compiles the published content once more, since something else that its parts are made from
  /// has changed.
  public synchronized void renew() {
    become(state().with(press.renew(edition())));
  }

  /// Where something may be written.
  synchronized List<Path> folders() {
    return state().listing().folders();
  }

  private void become(State next) {
    Edition before = edition();
    Edition after = next.edition();
    state = next;
    if (!before.snapshot().id().equals(after.snapshot().id())) {
      LOG.info("Published {}", after.snapshot().id());
      press.tidy(before, after);
      events.publishEvent(new SnapshotPublished(after.snapshot().id()));
    }
  }

  private State begin() {
    var problems = new Problems();
    var listing = press.look();
    var edition = press.print(listing, problems).orElseGet(() -> press.reprint(problems));
    var report = new Report(clock.instant(), problems.isEmpty(), problems.all());
    log(report);
    var begun = new State(listing, edition, report);
    state = begun;
    return begun;
  }

  private Edition edition() {
    return state().edition();
  }

  private State state() {
    State now = state;
    return now != null ? now : awaited();
  }

  private State awaited() {
    try {
      return first.get();
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("The site cannot be compiled", failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while the site was compiled", stopped);
    }
  }

  private static void log(Report report) {
    if (!report.isPublished()) {
      LOG.warn("The content is not published, the site stays as it was:\n{}", report);
    }
  }

  /// The site, the folder as it stood when it was made, and what there is to say about both.
  private record State(Listing listing, Edition edition, Report report) {

    State with(Edition other) {
      return new State(listing, other, report);
    }
  }
}
