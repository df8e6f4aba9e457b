package org.usher.scoring;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.usher.content.Publication;

/// Which model runs. The rules are those of the published content; their points and the line may
/// have been learnt since, and put to work by somebody. When the author changes the rules, they run
/// as written, until something is learnt for them.
@Component
public class Models {

  private static final Logger LOG = LoggerFactory.getLogger(Models.class);

  /// Other nodes follow a release this much later at most.
  private static final long FRESH_NANOS = 5_000_000_000L;

  private final Publication publication;
  private final StoredModels stored;
  private final JdbcClient database;
  private final Clock clock;
  private final AtomicReference<Optional<Looked>> looked = new AtomicReference<>(Optional.empty());

  Models(Publication publication, StoredModels stored, JdbcClient database, Clock clock) {
    this.publication = publication;
    this.stored = stored;
    this.database = database;
    this.clock = clock;
  }

  private record Looked(String authored, ScoringModel running, long nanos) {}

  /// The rules as their author wrote them.
  public ScoringModel authored() {
    return publication.current().part(ScoringModel.class);
  }

  /// The model by which people are handed over now. When the database does not answer, the one
  /// known last.
  public ScoringModel running() {
    var authored = authored();
    var known = looked.get().filter(last -> last.authored().equals(authored.version()));
    if (known.filter(last -> System.nanoTime() - last.nanos() < FRESH_NANOS).isPresent()) {
      return known.orElseThrow().running();
    }
    try {
      var running = released(authored).map(stored::model).orElse(authored);
      looked.set(Optional.of(new Looked(authored.version(), running, System.nanoTime())));
      return running;
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("The running model could not be looked up: {}", e.getClass().getName());
      return known.map(Looked::running).orElse(authored);
    }
  }

  /// Puts a model to work. Going back is the same with an earlier one.
  ///
  /// @throws IllegalArgumentException when there is no such model, or it has other rules than the
  ///   published ones
  @Transactional
  public void release(String version, UUID by) {
    var authored = authored();
    var model = stored.model(version);
    if (!model.rules().equals(authored.rules())) {
      throw new IllegalArgumentException(
          "Model %s has other rules than the published ones".formatted(version));
    }
    stored.keep(authored.version());
    stored.keep(version);
    database
        .sql(
            """
            insert into scoring_release (version, authored, released_at, account_id)
            values (?, ?, ?, ?)
            """)
        .params(version, authored.version(), LocalDateTime.now(clock.withZone(UTC)), by)
        .update();
    looked.set(Optional.empty());
  }

  /// What ran with the published rules, the newest first.
  @Transactional(readOnly = true)
  public List<Release> releases() {
    return database
        .sql("select * from scoring_release where authored = ? order by number desc limit 20")
        .param(authored().version())
        .query((row, number) ->
            new Release(
                row.getInt("number"),
                row.getString("version"),
                row.getObject("released_at", LocalDateTime.class).toInstant(UTC),
                Optional.ofNullable(row.getObject("account_id", UUID.class))))
        .list();
  }

  /// Since when the running model runs; empty since the rules were published.
  Optional<Instant> since() {
    return releases().stream().findFirst().map(Release::at);
  }

  private Optional<String> released(ScoringModel authored) {
    return database
        .sql("select version from scoring_release where authored = ? order by number desc limit 1")
        .param(authored.version())
        .query(String.class)
        .optional();
  }
}
