package org.usher.content;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
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
/// Compiling the site and starting the database take about as long, so the database begins first.
@Component
@DependsOn("databaseStart")
public final class Publication {

  private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

  private final Press press;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  private volatile Edition edition;
  private volatile Report report;
  private Listing listing;

  @Autowired
  Publication(
      ContentProperties properties,
      ObjectProvider<SnapshotPart<?>> parts,
      ApplicationEventPublisher events,
      Clock clock) {
    this(properties, parts.orderedStream().toList(), events, clock);
  }

  /// @throws BrokenContentException when neither the content folder nor what was kept can be shown
  Publication(
      ContentProperties properties,
      List<SnapshotPart<?>> parts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.press = new Press(properties, parts, clock);
    this.events = events;
    this.clock = clock;
    var problems = new Problems();
    this.listing = press.look();
    this.edition = press.print(listing, problems).orElseGet(() -> press.reprint(problems));
    this.report = new Report(clock.instant(), problems.isEmpty(), problems.all());
    log(report);
  }

  /// The snapshot that serves now. Take it once per request.
  public Snapshot current() {
    return edition.snapshot();
  }

  /// A picture of the published site.
  ///
  /// @param name path below `/images/`
  public Optional<Image> image(String name) {
    return Optional.ofNullable(edition.sources().images().get("images/" + name));
  }

  /// A file of the published site, to take along.
  ///
  /// @param name path below `/files/`
  public Optional<Image> file(String name) {
    return Optional.ofNullable(edition.sources().images().get("files/" + name));
  }

  /// What came of the last attempt.
  public Report lastReport() {
    return report;
  }

  /// Reads the content folder again, and publishes it when it is good and has changed.
  public synchronized Report reload() {
    var problems = new Problems();
    listing = press.look();
    press.print(listing, problems).ifPresent(this::show);
    var latest = new Report(clock.instant(), problems.isEmpty(), problems.all());
    if (!latest.problems().equals(report.problems())) {
      log(latest);
    }
    report = latest;
    return latest;
  }

  /// Whether a glance at the folder shows that something was written since the last attempt.
  synchronized boolean isBehind() {
    return !press.look().equals(listing);
  }

  /// Shows the pages whose time has come, also while the folder is broken.
  synchronized void showWhatIsDue() {
    if (edition.isOverdue(clock.instant())) {
      show(press.renew(edition));
    }
  }

  /// Compiles the published content once more, since something else that its parts are made from
  /// has changed.
  public synchronized void renew() {
    show(press.renew(edition));
  }

  /// Where something may be written.
  synchronized List<Path> folders() {
    return listing.folders();
  }

  private void show(Edition next) {
    Edition before = edition;
    edition = next;
    if (!before.snapshot().id().equals(next.snapshot().id())) {
      LOG.info("Published {}", next.snapshot().id());
      press.tidy(before, next);
      events.publishEvent(new SnapshotPublished(next.snapshot().id()));
    }
  }

  private static void log(Report report) {
    if (!report.isPublished()) {
      LOG.warn("The content is not published, the site stays as it was:\n{}", report);
    }
  }
}
