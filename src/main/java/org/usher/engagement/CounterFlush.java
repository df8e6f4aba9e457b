package org.usher.engagement;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Stores what was counted, in small batches every few seconds and once more at the end, on a
/// thread of its own. When the database does not answer, the counts go back and wait for the next
/// time. An answer that is lost after the database has stored a batch counts that batch twice.
@Component
class CounterFlush implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(CounterFlush.class);

  /// Short transactions, so that nobody waits for our locks.
  private static final int BATCH = 100;

  private final Counters counters;
  private final CounterStore store;
  private final EngagementProperties properties;
  private volatile boolean isRunning;
  private volatile boolean wasAway;
  private ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

  CounterFlush(Counters counters, CounterStore store, EngagementProperties properties) {
    this.counters = counters;
    this.store = store;
    this.properties = properties;
  }

  @Override
  public void start() {
    thread =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("counters").factory());
    long every = properties.storeEvery().toMillis();
    var _ = thread.scheduleWithFixedDelay(this::store, every, every, MILLISECONDS);
    isRunning = true;
  }

  @Override
  public void stop() {
    thread.close();
    store();
    isRunning = false;
  }

  /// Begins before requests are answered, and ends when the last one was.
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 4096;
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  /// Stores what waits, batch by batch, until nothing does or the database does not answer.
  synchronized void store() {
    var batch = counters.take(BATCH);
    while (!batch.isEmpty()) {
      try {
        store.add(batch);
        wasAway = false;
        batch = counters.take(BATCH);
      } catch (RuntimeException e) {
        // Whatever it was, the next round tries again; an exception would end all rounds.
        batch.forEach(counters::add);
        complainOnce(e);
        return;
      }
    }
  }

  private void complainOnce(RuntimeException reason) {
    if (!wasAway) {
      LOG.warn("Counters wait in memory: the database does not take them ({})", reason.toString());
    }
    wasAway = true;
  }
}
