package org.usher.scoring;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what is news about scoring, from one round of learning to the next, and who has been told.
/// It is about the points that run: with others it is over.
@Component
public class ScoringNews {

  private final Models models;
  private final JdbcClient database;
  private final Clock clock;

  ScoringNews(Models models, JdbcClient database, Clock clock) {
    this.models = models;
    this.database = database;
    this.clock = clock;
  }

  /// What is so now, whether somebody has seen it or not.
  @Transactional(readOnly = true)
  public Set<News> all() {
    return read("select kind from scoring_news where running = ?");
  }

  /// What nobody has said of that they have seen it.
  @Transactional(readOnly = true)
  public Set<News> unseen() {
    return read("select kind from scoring_news where running = ? and seen_at is null");
  }

  /// Somebody has seen these.
  @Transactional
  public void seen(Set<News> news) {
    news.forEach(one ->
        database
            .sql("update scoring_news set seen_at = ? where kind = ? and seen_at is null")
            .params(LocalDateTime.now(clock.withZone(UTC)), one.name())
            .update());
  }

  /// Takes down what is so after learning, in the caller's transaction. What was so already for the
  /// model that runs is not told again.
  void note(Teaching teaching) {
    Set<News> now =
        teaching.alarms().stream()
            .map(News::of)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(News.class)));
    if (teaching.draft().filter(Teaching.Draft::isBetter).isPresent()) {
      now.add(News.DRAFT);
    }
    Set<News> known = all();
    String running = models.running().pointsDigest();
    for (News one : News.values()) {
      if (!now.contains(one)) {
        database.sql("delete from scoring_news where kind = ?").param(one.name()).update();
      } else if (!known.contains(one)) {
        database
            .sql("replace into scoring_news (kind, running, begun_at) values (?, ?, ?)")
            .params(one.name(), running, LocalDateTime.now(clock.withZone(UTC)))
            .update();
      }
    }
  }

  private Set<News> read(String sql) {
    List<String> kinds =
        database
            .sql(sql)
            .param(models.running().pointsDigest())
            .query((row, _) -> row.getString("kind"))
            .list();
    return kinds.stream()
        .map(News::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(News.class)));
  }
}
