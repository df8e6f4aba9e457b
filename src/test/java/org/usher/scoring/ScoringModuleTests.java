package org.usher.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.when;
import static org.usher.engagement.BuyersSite.COST;
import static org.usher.engagement.BuyersSite.answers;
import static org.usher.scoring.Rules.fit;
import static org.usher.scoring.Rules.rule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.usher.content.BuyingJob;
import org.usher.content.Publication;
import org.usher.engagement.BuyersSite;
import org.usher.engagement.Facts;
import org.usher.engagement.Flag;
import org.usher.engagement.PageVisit;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonalData;

@ApplicationModuleTest
class ScoringModuleTests {

  private static final ScoringModel MODEL =
      Rules.model(
          List.of(fit("it", 27, "role", "it")),
          List.of(rule("read-cost", Kind.READ).of(COST).halfLife(14).points(9)));

  @MockitoBean Publication publication;
  @Autowired Scores scores;
  @Autowired StoredModels models;
  @Autowired RecentModels recent;
  @Autowired PersonalData personalData;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  private PersonId ada = new PersonId(UUID.randomUUID());
  private Facts facts = Facts.NONE;

  @BeforeEach
  void aPublishedModelAndSomebodyNew() {
    ada = new PersonId(UUID.randomUUID());
    var snapshot =
        BuyersSite.snapshot(Map.of(ScoringModel.class, MODEL, Promise.class, Promise.NONE));
    when(publication.current()).thenReturn(snapshot);
    recent.remember(MODEL);
    var read =
        new PageVisit(
            COST, BuyingJob.SELECTION, clock.instant().minus(Duration.ofDays(3)), 60, 1, 1);
    facts = new Facts(answers("role=it"), List.of(read), List.of(), Set.of(), Set.of(Flag.SPAM));
  }

  @Test
  void aScoreIsKeptWithEverythingItSays() {
    var score = scores.score(facts);

    var id = scores.record(ada, score);

    assertThat(scores.find(id)).contains(score);
    assertThat(score.points()).isEqualTo(Points.of(16));
    assertThat(scores.of(ada)).containsExactly(id);
  }

  @Test
  void aScoreCanBeMadeAgainAfterARestartWithAnotherModel() {
    var score = scores.score(facts);
    scores.record(ada, score);
    String kept = facts.json();

    var afterRestart = new StoredModels(database, new RecentModels(), clock);
    var model = afterRestart.model(score.modelVersion());

    assertThat(Scorecard.score(Facts.read(kept), model, score.asOf())).isEqualTo(score);
    assertThat(scores.replay(score.modelVersion(), facts, score.asOf())).isEqualTo(score);
  }

  @Test
  void aClockThatIsSetBackByAnHourTakesNothingAway() {
    var now = clock.instant();
    var read = new PageVisit(COST, BuyingJob.SELECTION, now, 60, 1, 1);
    var facts = new Facts(answers(""), List.of(read), List.of(), Set.of(), Set.of());
    var hourBack = now.minus(Duration.ofHours(1));

    assertThat(scores.score(facts, hourBack).points()).isEqualTo(scores.score(facts, now).points());
    assertThat(scores.score(facts, now.minus(Duration.ofDays(1))).contributions()).hasSize(1);
  }

  @Test
  void otherFactsGiveAnotherScore() {
    var score = scores.score(facts);
    scores.record(ada, score);

    assertThat(scores.replay(score.modelVersion(), facts.withoutPage(COST), score.asOf()))
        .isNotEqualTo(score);
  }

  @Test
  void aModelIsKeptOnceWithItsFirstScore() {
    scores.record(ada, scores.score(facts));
    scores.record(ada, scores.score(facts));

    assertThat(
            database
                .sql("select count(*) from scoring_model where version = ?")
                .param(MODEL.version())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aScoreOfAModelNobodyKnowsIsRefused() {
    var score = scores.score(facts);
    var unknown =
        new Score(
            score.points(),
            score.fitPoints(),
            score.engagementPoints(),
            score.grade(),
            true,
            score.contributions(),
            score.holds(),
            "0".repeat(32),
            Instant.EPOCH);

    assertThatIllegalArgumentException().isThrownBy(() -> scores.record(ada, unknown));
    assertThat(scores.of(ada)).isEmpty();
  }

  @Test
  void aModelThatSomebodyChangedIsNotUsed() {
    scores.record(ada, scores.score(facts));
    database.sql("update scoring_model set rules = replace(rules, '27000', '99000')").update();
    try {
      assertThatIllegalStateException()
          .isThrownBy(
              () -> new StoredModels(database, new RecentModels(), clock).model(MODEL.version()))
          .withMessageContaining("was changed");
    } finally {
      database.sql("update scoring_model set rules = replace(rules, '99000', '27000')").update();
    }
  }

  @Test
  void anErasedPersonHasNoScores() {
    var grace = new PersonId(UUID.randomUUID());
    scores.record(ada, scores.score(facts));
    var other = scores.record(grace, scores.score(facts));

    personalData.erase(ada);
    personalData.erase(ada);

    assertThat(scores.of(ada)).isEmpty();
    assertThat(scores.of(grace)).containsExactly(other);
  }

  @Test
  void everyColumnIsClassified() {
    assertThat(
            database
                .sql(
                    """
                    select concat(table_name, '.', column_name) from information_schema.columns
                    where table_schema = database() and table_name like 'scoring\\_%'
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(personalData.columns().keySet());
  }
}
