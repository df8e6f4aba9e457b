package org.usher.content;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Sees to it that what is saved in the content folder is live within two seconds, and that pages
/// appear when their time has come.
///
/// The operating system wakes us when something is written. Since not every file system does so, we
/// also look by ourselves now and then.
@Component
final class ContentWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ContentWatch.class);

  /// An editor writes a file in several steps, and `git pull` writes many files.
  private static final Duration QUIET = Duration.ofMillis(150);

  /// Somebody who never stops writing must not keep us from looking.
  private static final int MAX_QUIET_ROUNDS = 6;

  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  /// How much longer we wait than we look, so that a large folder costs one percent of a core.
  private static final int PATIENCE = 100;

  private final Publication publication;
  private volatile @Nullable Thread thread;
  private final Set<Path> unwatched = new HashSet<>();

  ContentWatch(Publication publication) {
    this.publication = publication;
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().daemon().name("content-watch").start(this::run);
  }

  @Override
  public void stop() {
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    try (var watcher = FileSystems.getDefault().newWatchService()) {
      while (!Thread.currentThread().isInterrupted()) {
        Duration took = follow();
        publication.folders().forEach(folder -> watch(folder, watcher));
        await(watcher, took.multipliedBy(PATIENCE));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException unsupported) {
      LOG.error("The content folder cannot be watched", unsupported);
    }
  }

  /// Brings the site up to date.
  ///
  /// @return how long the look at the folder took
  private Duration follow() {
    long began = System.nanoTime();
    try {
      boolean isBehind = publication.isBehind();
      var took = Duration.ofNanos(System.nanoTime() - began);
      if (isBehind) {
        publication.reload();
      }
      publication.showWhatIsDue();
      return took;
    } catch (RuntimeException failure) {
      LOG.error("The content folder could not be followed", failure);
      return LONGEST_WAIT;
    }
  }

  private void watch(Path folder, WatchService watcher) {
    try {
      folder.register(watcher, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
    } catch (IOException unwatchable) {
      if (unwatched.add(folder)) {
        LOG.warn("{} is looked at from time to time only: {}", folder, unwatchable.toString());
      }
    }
  }

  /// Returns when something was written and a moment has passed since, or after the given time.
  private static void await(WatchService watcher, Duration time) throws InterruptedException {
    long nanos = Math.clamp(time.toNanos(), SHORTEST_WAIT.toNanos(), LONGEST_WAIT.toNanos());
    WatchKey key = watcher.poll(nanos, NANOSECONDS);
    for (int round = 0; key != null && round < MAX_QUIET_ROUNDS; round++) {
      key.pollEvents();
      key.reset();
      key = watcher.poll(QUIET.toNanos(), NANOSECONDS);
    }
    if (key != null) {
      key.reset();
    }
  }
}
