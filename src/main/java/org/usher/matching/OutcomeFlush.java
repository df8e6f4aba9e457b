package org.usher.matching;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Stores outcomes in small batches every few seconds and once more at the end, and has the site
/// take them up now and then, on a thread of its own. When the database does not answer, the counts
/// go back and wait.
@Component
class OutcomeFlush implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(OutcomeFlush.class);

  /// Short transactions, so that nobody waits for our locks.
  private static final int BATCH = 100;

  private final Outcomes outcomes;
  private final OutcomeStore store;
  private final Learning learning;
  private final LearningProperties properties;
  private volatile boolean isRunning;
  private volatile boolean wasAway;
  private ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

  OutcomeFlush(
      Outcomes outcomes, OutcomeStore store, Learning learning, LearningProperties properties) {
    this.outcomes = outcomes;
    this.store = store;
    this.learning = learning;
    this.properties = properties;
  }

  @Override
  public void start() {
    thread =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("outcomes").factory());
    long store = properties.storeEvery().toMillis();
    long learn = properties.learnEvery().toMillis();
    follow();
    var _ = thread.scheduleWithFixedDelay(this::follow, store, store, MILLISECONDS);
    var _ = thread.scheduleWithFixedDelay(this::store, store, store, MILLISECONDS);
    var _ = thread.scheduleWithFixedDelay(this::learn, store, learn, MILLISECONDS);
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
    var batch = outcomes.take(BATCH);
    while (!batch.isEmpty()) {
      try {
        store.add(batch);
        wasAway = false;
        batch = outcomes.take(BATCH);
      } catch (RuntimeException e) {
        // Whatever it was, the next round tries again; an exception would end all rounds.
        batch.forEach(entry -> outcomes.add(entry.getKey(), entry.getValue()));
        complainOnce("Outcomes wait in memory: the database does not take them ({})", e);
        return;
      }
    }
  }

  private void follow() {
    try {
      learning.follow();
    } catch (RuntimeException e) {
      complainOnce("Learning goes on as it was: the database does not say otherwise ({})", e);
    }
  }

  private void learn() {
    try {
      learning.learn();
    } catch (RuntimeException e) {
      complainOnce("The site goes on with what it had learnt: no outcomes can be read ({})", e);
    }
  }

  private void complainOnce(String what, RuntimeException reason) {
    if (!wasAway) {
      LOG.warn(what, reason.toString());
    }
    wasAway = true;
  }
}
