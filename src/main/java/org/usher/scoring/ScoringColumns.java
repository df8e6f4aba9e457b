package org.usher.scoring;

import static java.util.Map.entry;
import static org.usher.visitor.Classification.ID;
import static org.usher.visitor.Classification.NOT_PERSONAL;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.visitor.Classification;
import org.usher.visitor.Keeping;
import org.usher.visitor.KeptRecord;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonalData;

/// What is kept here about people, and how it goes: all scores of an erased person are deleted.
@Component
class ScoringColumns implements PersonalData {

  private final JdbcClient database;

  ScoringColumns(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String module() {
    return "scoring";
  }

  @Override
  public Map<String, Classification> columns() {
    return Map.ofEntries(
        entry("scoring_model.version", NOT_PERSONAL),
        entry("scoring_model.rules", NOT_PERSONAL),
        entry("scoring_model.first_used_at", NOT_PERSONAL),
        entry("scoring_model.rules_digest", NOT_PERSONAL),
        entry("scoring_model.points_digest", NOT_PERSONAL),
        entry("scoring_score.id", ID),
        entry("scoring_score.person_id", ID),
        entry("scoring_score.model_version", NOT_PERSONAL),
        entry("scoring_score.as_of", NOT_PERSONAL),
        entry("scoring_score.points", NOT_PERSONAL),
        entry("scoring_score.fit_points", NOT_PERSONAL),
        entry("scoring_score.engagement_points", NOT_PERSONAL),
        entry("scoring_score.grade", NOT_PERSONAL),
        entry("scoring_score.reaches_threshold", NOT_PERSONAL),
        entry("scoring_score.contributions", ID),
        entry("scoring_score.holds", ID),
        entry("scoring_score.propensity", NOT_PERSONAL),
        entry("scoring_score.promise", NOT_PERSONAL),
        entry("scoring_score.imported", NOT_PERSONAL),
        entry("scoring_score.raised_hand", NOT_PERSONAL),
        entry("scoring_score.simulated", NOT_PERSONAL),
        entry("scoring_verdict.score_id", ID),
        entry("scoring_verdict.person_id", ID),
        entry("scoring_verdict.result", NOT_PERSONAL),
        entry("scoring_verdict.at", NOT_PERSONAL),
        entry("scoring_release.number", NOT_PERSONAL),
        entry("scoring_release.version", NOT_PERSONAL),
        entry("scoring_release.authored", NOT_PERSONAL),
        entry("scoring_release.released_at", NOT_PERSONAL),
        entry("scoring_release.account_id", ID),
        entry("scoring_lesson.number", NOT_PERSONAL),
        entry("scoring_lesson.version", NOT_PERSONAL),
        entry("scoring_lesson.authored", NOT_PERSONAL),
        entry("scoring_lesson.running", NOT_PERSONAL),
        entry("scoring_lesson.learnt_at", NOT_PERSONAL),
        entry("scoring_lesson.taught", NOT_PERSONAL),
        entry("scoring_lesson.tested", NOT_PERSONAL),
        entry("scoring_lesson.draft_loss", NOT_PERSONAL),
        entry("scoring_lesson.running_loss", NOT_PERSONAL),
        entry("scoring_lesson.confidence", NOT_PERSONAL),
        entry("scoring_lesson.simulated", NOT_PERSONAL),
        entry("scoring_news.kind", NOT_PERSONAL),
        entry("scoring_news.running", NOT_PERSONAL),
        entry("scoring_news.begun_at", NOT_PERSONAL),
        entry("scoring_news.seen_at", NOT_PERSONAL),
        entry("scoring_agreement.promise", NOT_PERSONAL),
        entry("scoring_agreement.side", NOT_PERSONAL),
        entry("scoring_agreement.account_id", ID),
        entry("scoring_agreement.agreed_at", NOT_PERSONAL));
  }

  @Override
  public List<Keeping> keeps() {
    return List.of(Keeping.withPerson("score"));
  }

  @Override
  public List<KeptRecord> about(PersonId person) {
    return database
        .sql("select as_of, points, grade from scoring_score where person_id = ? order by as_of")
        .param(person.value())
        .query((row, _) -> {
          var values = new LinkedHashMap<String, String>();
          values.put("asOf", row.getString("as_of"));
          values.put("points", row.getString("points"));
          values.put("grade", row.getString("grade"));
          return new KeptRecord("scoring.score", values);
        })
        .list();
  }

  @Override
  public void erase(PersonId person) {
    database.sql("delete from scoring_verdict where person_id = ?").param(person.value()).update();
    database.sql("delete from scoring_score where person_id = ?").param(person.value()).update();
  }
}
