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
/// as written, until something is learnt for them; other words are no other rules.
@Component
public class Models {

  private static final Logger LOG = LoggerFactory.getLogger(Models.class);

  /// Other nodes follow a release this much later at most.
  private static final long FRESH_NANOS = 5_000_000_000L;

  private static final String RELEASED =
      """
      select scoring_release.* from scoring_release
      join scoring_model on scoring_model.version = scoring_release.authored
      where rules_digest = ? order by number desc
      """;

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

  /// The rules their author is about to publish, when there are any.
  Optional<ScoringModel> drafted() {
    return publication.current().part(ScoringDraft.class).model();
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
      var running =
          released(authored).map(version -> inWordsOf(authored, version)).orElse(authored);
      looked.set(Optional.of(new Looked(authored.version(), running, System.nanoTime())));
      return running;
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("The running model could not be looked up: {}", e.getClass().getName());
      return known.map(Looked::running).orElse(authored);
    }
  }

  /// Puts a model to work again that ran before, or the rules as they were written.
  ///
  /// @throws DraftRefused when it never ran with these rules
  @Transactional
  public void goBackTo(String version, UUID by) {
    boolean ran = releases().stream().anyMatch(one -> one.version().equals(version));
    if (!ran && !version.equals(authored().version())) {
      throw new DraftRefused(version);
    }
    release(version, by);
  }

  /// Puts a model to work.
  ///
  /// @throws IllegalArgumentException when there is no such model, or it has other rules than the
  ///   published ones
  @Transactional
  void release(String version, UUID by) {
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
    var authored = authored();
    return database
        .sql(RELEASED + " limit 20")
        .param(authored.rulesDigest())
        .query((row, number) ->
            new Release(
                row.getInt("number"),
                row.getString("version"),
                row.getObject("released_at", LocalDateTime.class).toInstant(UTC),
                Optional.ofNullable(row.getObject("account_id", UUID.class))))
        .list()
        .stream()
        .map(one ->
            new Release(
                one.number(), inWordsOf(authored, one.version()).version(), one.at(), one.by()))
        .toList();
  }

  /// When the points that run now were put to work for the first time: verdicts on leads that came
  /// before may have made them. Empty when they are those of the author, made by no verdict.
  Optional<Instant> since() {
    String points = running().pointsDigest();
    return points.equals(authored().pointsDigest())
        ? Optional.empty()
        : database
            .sql(
                """
                select min(released_at) as since from scoring_release
                join scoring_model on scoring_model.version = scoring_release.version
                where points_digest = ?
                """)
            .param(points)
            .query((row, number) ->
                Optional.ofNullable(row.getObject("since", LocalDateTime.class))
                    .map(at -> at.toInstant(UTC)))
            .single();
  }

  private Optional<String> released(ScoringModel authored) {
    return database
        .sql(RELEASED + " limit 1")
        .param(authored.rulesDigest())
        .query((row, number) -> row.getString("version"))
        .optional();
  }

  /// What a seller reads is what is written now, also when it was written otherwise once.
  private ScoringModel inWordsOf(ScoringModel authored, String released) {
    return stored.remember(authored.as(stored.model(released)));
  }
}
