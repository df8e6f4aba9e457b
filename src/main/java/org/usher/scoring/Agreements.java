package org.usher.scoring;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.usher.content.Publication;

/// The shared promise as it stands now, with the line that runs, and who has agreed to it.
@Component
public class Agreements {

  private static final int WEEKS = 4;
  private static final double HOURS_OF_A_WEEK = 7 * 24.0;

  private final Publication publication;
  private final Models models;
  private final ObjectProvider<ResponseTimes> times;
  private final Footing footing;
  private final JdbcClient database;
  private final Clock clock;

  Agreements(
      Publication publication,
      Models models,
      ObjectProvider<ResponseTimes> times,
      Footing footing,
      JdbcClient database,
      Clock clock) {
    this.publication = publication;
    this.models = models;
    this.times = times;
    this.footing = footing;
    this.database = database;
    this.clock = clock;
  }

  /// Which side of the house.
  public enum Side {
    MARKETING,
    SALES
  }

  /// That one side has agreed.
  public record Agreed(Side side, UUID by, Instant at) {}

  /// What became of the goals in the last four weeks.
  ///
  /// @param leadsPerWeek since the first lead when it came less than four weeks ago, but as if of a
  ///   week at least
  /// @param accepted of those handed over in these weeks
  /// @param areSimulated whether this is what became of a demonstration
  public record Actuals(double leadsPerWeek, int accepted, int rejected, boolean areSimulated) {}

  public Promise promise() {
    return publication.current().part(Promise.class);
  }

  /// By when sales is in touch; empty when nobody keeps leads here.
  public Optional<ResponseTimes> times() {
    return times.stream().findFirst();
  }

  /// Of the promise as it is written, with the line that runs and the times that hold.
  public String version() {
    return promise()
        .version(models.running().threshold(), times().map(Agreements::written).orElse(List.of()));
  }

  private static List<String> written(ResponseTimes times) {
    return Stream.concat(
            Stream.of(times.whenTimeCounts()),
            times.timesAtWork().entrySet().stream().map(one -> one.getKey() + " " + one.getValue()))
        .toList();
  }

  /// The same; empty when nothing is promised.
  Optional<String> current() {
    return promise().isWritten() ? Optional.of(version()) : Optional.empty();
  }

  @Transactional(readOnly = true)
  public List<Agreed> agreed(String version) {
    return database
        .sql("select * from scoring_agreement where promise = ? order by side")
        .param(version)
        .query((row, number) ->
            new Agreed(
                Side.valueOf(row.getString("side")),
                row.getObject("account_id", UUID.class),
                row.getObject("agreed_at", LocalDateTime.class).toInstant(UTC)))
        .list();
  }

  /// Agrees for one side. The first to do so stands.
  ///
  /// @return whether it is still this version; if not, nothing was agreed
  @Transactional
  public boolean agree(String version, Side side, UUID by) {
    if (!version.equals(version()) || !promise().isWritten()) {
      return false;
    }
    database
        .sql("insert ignore into scoring_agreement values (?, ?, ?, ?)")
        .params(version, side.name(), by, LocalDateTime.now(clock.withZone(UTC)))
        .update();
    return true;
  }

  @Transactional(readOnly = true)
  public Actuals actuals() {
    var now = LocalDateTime.now(clock.withZone(UTC));
    boolean areSimulated = footing.isSimulated();
    double weeks = weeks(now, areSimulated);
    return database
        .sql(
            """
            select count(*) as leads, coalesce(sum(result in ('ACCEPTED', 'WON', 'LOST')), 0) as good,
              coalesce(sum(result = 'REJECTED'), 0) as bad
            from scoring_score left join scoring_verdict on score_id = id
            where as_of > ? and not imported and simulated = ?
            """)
        .params(now.minusWeeks(WEEKS), areSimulated)
        .query((row, number) ->
            new Actuals(
                row.getInt("leads") / weeks, row.getInt("good"), row.getInt("bad"), areSimulated))
        .single();
  }

  private double weeks(LocalDateTime now, boolean areSimulated) {
    return database
        .sql(
            """
            select min(as_of) as first from scoring_score where not imported and simulated = ?
            """)
        .param(areSimulated)
        .query((row, number) ->
            Optional.ofNullable(row.getObject("first", LocalDateTime.class))
                .map(first -> Duration.between(first, now).toHours() / HOURS_OF_A_WEEK)
                .map(weeks -> Math.clamp(weeks, 1, WEEKS))
                .orElse((double) WEEKS))
        .single();
  }
}
