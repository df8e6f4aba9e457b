package org.usher.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;
import static org.usher.scoring.Rules.fit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.usher.content.Publication;
import org.usher.design.Text;
import org.usher.engagement.BuyersSite;
import org.usher.visitor.PersonId;

@ApplicationModuleTest
class LearningModuleTests {

  private static final ScoringModel RULES =
      Rules.model(
          List.of(fit("it", -20, "role", "it"), fit("finance", 30, "role", "finance")), List.of());

  private static final UUID MARKETER = UUID.randomUUID();
  private static final List<PastHandoff> HANDOFFS = new ArrayList<>();
  private static final List<PastHandoff> SIMULATED = new ArrayList<>();

  @TestConfiguration
  static class Past {

    @Bean
    PastHandoffs pastHandoffs() {
      return new PastHandoffs() {
        @Override
        public void newest(int atMost, Consumer<PastHandoff> each) {
          HANDOFFS.reversed().stream().limit(atMost).forEach(each);
        }

        @Override
        public void newestSimulated(int atMost, Consumer<PastHandoff> each) {
          SIMULATED.reversed().stream().limit(atMost).forEach(each);
        }
      };
    }
  }

  record Said(PersonId person, Optional<ScoreId> score, Result result, Instant at)
      implements Outcome {}

  record TakenBack(Optional<ScoreId> score, Optional<Outcome> stands) implements Retraction {}

  /// A model of its own for each test: what runs is remembered for some seconds.
  private ScoringModel written = RULES;

  @MockitoBean Publication publication;
  @Autowired Scores scores;
  @Autowired Models models;
  @Autowired Learning learning;
  @Autowired Replays replays;
  @Autowired KeptVerdicts verdicts;
  @Autowired Odds odds;
  @Autowired Citations citations;
  @Autowired Exploring exploring;
  @Autowired Agreements agreements;
  @Autowired Footing footing;
  @Autowired ScoringNews news;
  @Autowired SimulatedScoring simulated;
  @Autowired StoredModels stored;
  @Autowired RecentModels recent;
  @Autowired ScoringColumns personalData;
  @Autowired ApplicationEventPublisher events;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  @BeforeEach
  void nothingHasHappened() {
    for (String table :
        List.of(
            "scoring_release",
            "scoring_lesson",
            "scoring_news",
            "scoring_verdict",
            "scoring_score",
            "scoring_model")) {
      database.sql("delete from " + table).update();
    }
    HANDOFFS.clear();
    SIMULATED.clear();
    written = RULES.withPoints("Test " + UUID.randomUUID(), RULES.base(), RULES.points());
    publish(written);
  }

  @Test
  void fewVerdictsTeachNothingAndItSaysSo() {
    handOver(30);

    var teaching = learning.learn();

    assertThat(teaching.isEnough()).isFalse();
    assertThat(teaching.verdicts()).isEqualTo(30);
    assertThat(teaching.needed()).isEqualTo(100);
    assertThat(teaching.draft()).isEmpty();
  }

  @Test
  void aDraftThatMayBePublishedIsNewsOnceAndUntilItRuns() {
    handOver(300);

    var draft = learning.learn().draft().orElseThrow();

    assertThat(news.unseen()).contains(News.DRAFT);

    news.seen(news.unseen());
    learning.learn();

    assertThat(news.unseen()).as("learnt again, and no news").isEmpty();
    assertThat(news.all()).contains(News.DRAFT);

    learning.publish(draft.version(), MARKETER);

    assertThat(news.all()).isEmpty();
  }

  @Test
  void aDraftThatBeatsTheRunningModelIsOfferedPublishedAndTakenBack() {
    handOver(300);

    var draft = learning.learn().draft().orElseThrow();

    assertThat(draft.isBetter()).isTrue();
    assertThat(models.running().version()).isEqualTo(written.version());

    learning.publish(draft.version(), MARKETER);

    assertThat(models.running().version()).isEqualTo(draft.version());
    assertThat(scores.score(PastPeople.facts("role=it")).points())
        .isGreaterThan(scores.score(PastPeople.facts("role=finance")).points());
    assertThat(learning.state().draft()).as("it runs, so it is no draft any more").isEmpty();

    models.release(written.version(), MARKETER);

    assertThat(models.running().version()).isEqualTo(written.version());
    assertThat(models.releases()).extracting(Release::by).containsOnly(Optional.of(MARKETER));
    assertThat(models.releases()).hasSize(2);
  }

  @Test
  void aDraftThatHasBeatenNothingIsRefused() {
    handOver(300);
    var draft = learning.learn().draft().orElseThrow();
    database.sql("update scoring_lesson set confidence = 0.6").update();

    assertThatThrownBy(() -> learning.publish(draft.version(), MARKETER))
        .isInstanceOf(DraftRefused.class);
    assertThatThrownBy(() -> learning.publish("0".repeat(32), MARKETER))
        .isInstanceOf(DraftRefused.class);
    assertThat(models.running().version()).isEqualTo(written.version());
  }

  @Test
  void whenTheAuthorChangesTheRulesTheyRunAsWritten() {
    handOver(300);
    learning.publish(learning.learn().draft().orElseThrow().version(), MARKETER);
    String learnt = models.running().version();
    var other = Rules.model(List.of(fit("large", 5, "size", "large")), List.of());

    publish(other);

    assertThat(models.running().version()).isEqualTo(other.version());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> models.release(learnt, MARKETER))
        .withMessageContaining("other rules");
  }

  @Test
  void theLineIsMovedWithoutOtherPoints() {
    handOver(20);

    replays.moveLine(models.running().version(), Points.of(25), MARKETER);

    assertThat(models.running().threshold()).isEqualTo(Points.of(25));
    assertThat(models.running().points()).isEqualTo(written.points());
    assertThat(replays.of(written.version(), replays.past()).at(Points.ZERO).cases()).isEqualTo(20);
  }

  @Test
  void aMendedTypoThrowsNothingAway() {
    handOver(300);
    learning.publish(learning.learn().draft().orElseThrow().version(), MARKETER);
    replays.moveLine(models.running().version(), Points.of(25), MARKETER);
    var before = models.running();
    var since = models.since();

    publish(inOtherWords(written));

    var running = models.running();
    assertThat(running.points()).isEqualTo(before.points());
    assertThat(running.threshold()).isEqualTo(Points.of(25));
    assertThat(running.says("it").orElseThrow().in("en")).isEqualTo("Works in it");
    assertThat(models.since()).isEqualTo(since).isPresent();
    assertThat(models.releases()).hasSize(2);
    assertThat(models.releases().getFirst().version()).isEqualTo(running.version());

    models.goBackTo(models.authored().version(), MARKETER);

    assertThat(models.running().version()).isEqualTo(models.authored().version());
    assertThat(models.since()).isEmpty();
  }

  @Test
  void modelsOfOlderPortalsAreKnownByWhatTheyDoToo() {
    handOver(300);
    learning.publish(learning.learn().draft().orElseThrow().version(), MARKETER);
    String learnt = models.running().version();
    database.sql("update scoring_model set rules_digest = null, points_digest = null").update();

    stored.complete();

    assertThat(models.releases()).extracting(Release::version).containsExactly(learnt);
    assertThat(models.since()).isPresent();
  }

  @Test
  void whatWasLearntIsJudgedByNewerVerdictsOnly() {
    handOver(300);
    learning.publish(learning.learn().draft().orElseThrow().version(), MARKETER);

    var teaching = learning.learn();

    assertThat(teaching.verdicts()).isEqualTo(300);
    assertThat(teaching.newer()).isZero();
    assertThat(teaching.isJudged()).isFalse();
    assertThat(teaching.draft()).isEmpty();
  }

  @Test
  void nothingGetsInByWayOfItsLine() {
    handOver(300);
    var draft = learning.learn().draft().orElseThrow();
    database.sql("update scoring_lesson set confidence = 0.6").update();

    assertThatThrownBy(() -> replays.moveLine(draft.version(), Points.of(5), MARKETER))
        .isInstanceOf(DraftRefused.class);
    assertThatThrownBy(() -> models.goBackTo(draft.version(), MARKETER))
        .isInstanceOf(DraftRefused.class);
    assertThat(models.running().version()).isEqualTo(written.version());
    assertThat(models.releases()).isEmpty();
  }

  @Test
  void theSameVerdictTwiceIsOneAndAnOlderOneChangesNothing() {
    var score = recorded("role=it");
    Instant now = clock.instant();

    say(score, Outcome.Result.REJECTED, now);
    say(score, Outcome.Result.REJECTED, now);
    say(score, Outcome.Result.ACCEPTED, now.minus(Duration.ofHours(1)));

    assertThat(verdicts.find(score).orElseThrow().result()).isEqualTo(Outcome.Result.REJECTED);
    assertThat(count("scoring_verdict")).isEqualTo(1);
  }

  @Test
  void aClockThatIsSetBackByAnHourDoesNotTurnVerdictsAround() {
    var score = recorded("role=it");
    Instant now = clock.instant();

    say(score, Outcome.Result.ACCEPTED, now);
    say(score, Outcome.Result.WON, now.minus(Duration.ofMinutes(50)));

    assertThat(verdicts.find(score).orElseThrow().result()).isEqualTo(Outcome.Result.WON);
  }

  @Test
  void aLaterVerdictTakesThePlaceOfABadTime() {
    var score = recorded("role=it");
    Instant now = clock.instant();

    say(score, Outcome.Result.NOT_YET, now.minus(Duration.ofDays(60)));
    say(score, Outcome.Result.ACCEPTED, now);

    assertThat(verdicts.find(score).orElseThrow().result()).isEqualTo(Outcome.Result.ACCEPTED);
  }

  @Test
  void aVerdictThatIsTakenBackIsAsIfItHadNeverBeenSaid() {
    var score = recorded("role=it");
    Instant now = clock.instant();
    say(score, Outcome.Result.REJECTED, now);

    events.publishEvent(new TakenBack(Optional.of(score), Optional.empty()));

    assertThat(verdicts.find(score)).isEmpty();
    say(score, Outcome.Result.ACCEPTED, now.minusSeconds(60));
    assertThat(verdicts.find(score).orElseThrow().result()).isEqualTo(Outcome.Result.ACCEPTED);
  }

  @Test
  void whatWasSaidBeforeAVerdictThatIsTakenBackStandsAgain() {
    var score = recorded("role=it");
    Instant now = clock.instant();
    var person = new PersonId(UUID.randomUUID());
    var accepted =
        new Said(person, Optional.of(score), Outcome.Result.ACCEPTED, now.minusSeconds(600));
    say(score, Outcome.Result.ACCEPTED, now.minusSeconds(600));
    say(score, Outcome.Result.WON, now);

    for (int times = 0; times < 2; times++) {
      events.publishEvent(new TakenBack(Optional.of(score), Optional.of(accepted)));
    }

    assertThat(verdicts.find(score).orElseThrow().result()).isEqualTo(Outcome.Result.ACCEPTED);
    assertThat(count("scoring_verdict")).isEqualTo(1);
  }

  @Test
  void aVerdictOnAScoreNobodyKnowsIsIgnored() {
    say(new ScoreId(UUID.randomUUID()), Outcome.Result.ACCEPTED, clock.instant());

    assertThat(count("scoring_verdict")).isZero();
  }

  @Test
  void anErasedPersonHasNoVerdicts() {
    var person = new PersonId(UUID.randomUUID());
    var score = scores.record(person, scores.score(PastPeople.facts("role=it")));
    events.publishEvent(new Said(person, Optional.of(score), Outcome.Result.WON, clock.instant()));

    personalData.erase(person);

    assertThat(count("scoring_verdict")).isZero();
  }

  @Test
  void theOddsAreSaidOnceTheyAreEarned() {
    var early = recorded("role=it");
    assertThat(inTen(early)).isEmpty();

    publish(
        Rules.model(
            List.of(fit("it", 50, "role", "it"), fit("finance", -20, "role", "finance")),
            List.of()));
    handOver(300);

    assertThat(inTen(HANDOFFS.getFirst().score())).isPresent();
    assertThat(inTen(recorded("role=it")).orElseThrow()).isBetween(7, 10);
    assertThat(inTen(recorded("role=finance")).orElseThrow()).isBetween(0, 3);
  }

  @Test
  void theOddsOfThoseWhoAskedAreNotSaidOfThoseWhoCameByScore() {
    publish(
        Rules.model(
            List.of(fit("it", 45, "role", "it"), fit("finance", -20, "role", "finance")),
            List.of()));
    handOver(300, true);
    var score = scores.score(PastPeople.facts("role=it"));

    assertThat(odds.inTen(score, true)).isPresent();
    assertThat(odds.inTen(score, false)).isEmpty();
  }

  @Test
  void theOddsStayWhenTheLineMoves() {
    publish(
        Rules.model(
            List.of(fit("it", 40, "role", "it"), fit("finance", -20, "role", "finance")),
            List.of()));
    handOver(300);
    var before = inTen(recorded("role=it"));

    replays.moveLine(models.running().version(), Points.of(25), MARKETER);

    assertThat(before).isPresent();
    assertThat(scores.model().threshold()).isEqualTo(Points.of(25));
    assertThat(inTen(recorded("role=it"))).isEqualTo(before);
  }

  @Test
  void whoIsImportedOrSimulatedIsNotCountedAsSpokenFor() {
    scores.recordImported(
        new PersonId(UUID.randomUUID()), PastPeople.facts("role=it"), clock.instant());
    scores.recordSimulated(
        new PersonId(UUID.randomUUID()), scores.score(PastPeople.facts("role=it")), false);

    assertThat(citations.byRule()).isEmpty();
  }

  @Test
  void aLoadedSeasonIsShownAndPutsNothingToWork() {
    simulate(300);

    var draft = learning.learn().draft().orElseThrow();

    assertThat(footing.isSimulated()).isTrue();
    assertThat(draft.isBetter()).isTrue();
    assertThat(learning.state().verdicts()).isEqualTo(300);
    assertThat(Citations.Cited.of(citations.byRule(), "it").accepted()).isPositive();
    assertThat(replays.of(draft.version(), replays.past()).at(Points.ZERO).cases()).isEqualTo(300);
    assertThatThrownBy(() -> learning.publish(draft.version(), MARKETER))
        .isInstanceOf(SimulatedRefused.class)
        .hasMessageContaining("These verdicts are simulated");
    assertThatThrownBy(() -> replays.moveLine(written.version(), Points.of(25), MARKETER))
        .isInstanceOf(SimulatedRefused.class);
    assertThat(models.releases()).isEmpty();
    assertThat(odds.inTen(scores.score(PastPeople.facts("role=it")), false)).isEmpty();

    simulated.forget();

    assertThat(count("scoring_lesson")).isZero();
    assertThat(count("scoring_model where version = '%s'".formatted(draft.version()))).isZero();
  }

  @Test
  void oneRealVerdictAndRealOnesAloneAreShown() {
    simulate(300);
    var draft = learning.learn().draft().orElseThrow();
    assertThat(agreements.actuals().areSimulated()).isTrue();

    handOver(1);

    assertThat(footing.isSimulated()).isFalse();
    assertThat(learning.state().verdicts()).isEqualTo(1);
    assertThat(learning.state().draft()).isEmpty();
    assertThat(replays.of(written.version(), replays.past()).at(Points.ZERO).cases()).isEqualTo(1);
    assertThat(citations.byRule().values()).allMatch(cited -> cited.all() == 1);
    assertThat(agreements.actuals().areSimulated()).isFalse();
    assertThatThrownBy(() -> learning.publish(draft.version(), MARKETER))
        .isInstanceOf(DraftRefused.class);
  }

  @Test
  void itIsSaidThatThereAreMoreThanAreLookedAt() {
    var cases = PastPeople.cases(3);

    assertThat(org.usher.scoring.Past.newest(cases, 2).isCut()).isTrue();
    assertThat(org.usher.scoring.Past.newest(cases, 2).cases()).isEqualTo(cases.subList(0, 2));
    assertThat(org.usher.scoring.Past.newest(cases, 3).isCut()).isFalse();
  }

  @Test
  void whatIsSaidToBeSimulatedOfARealScoreIsNotTakenDown() {
    var person = new PersonId(UUID.randomUUID());
    var real = scores.record(person, scores.score(PastPeople.facts("role=it")));

    simulated.take(new Said(person, Optional.of(real), Outcome.Result.REJECTED, clock.instant()));

    assertThat(count("scoring_verdict")).isZero();
  }

  @Test
  void aPortalOfTwoDaysIsNotMeasuredByFourWeeks() {
    for (int i = 0; i < 6; i++) {
      recorded("role=it");
    }
    scores.recordSimulated(
        new PersonId(UUID.randomUUID()), scores.score(PastPeople.facts("role=it")), true);

    assertThat(agreements.actuals().leadsPerWeek()).isEqualTo(6);

    var score =
        scores.score(PastPeople.facts("role=it"), clock.instant().minus(Duration.ofDays(60)));
    scores.record(new PersonId(UUID.randomUUID()), score);

    assertThat(agreements.actuals().leadsPerWeek()).isEqualTo(1.5);
  }

  @Test
  void itIsCountedHowOftenARuleSpokeInAcceptedAndInRejectedLeads() {
    say(recorded("role=it"), Outcome.Result.ACCEPTED, clock.instant());
    say(recorded("role=it"), Outcome.Result.REJECTED, clock.instant());
    say(recorded("role=it"), Outcome.Result.NOT_YET, clock.instant());
    recorded("role=finance");

    var cited = citations.byRule();

    assertThat(cited.get("it")).isEqualTo(new Citations.Cited(1, 1, 1));
    assertThat(Citations.Cited.of(cited, "finance")).isEqualTo(new Citations.Cited(0, 0, 1));
    assertThat(cited).doesNotContainKey(ScoringModel.BASE);
  }

  @Test
  void nobodyIsChosenByChanceAsLongAsSalesGetsFew() {
    for (int i = 0; i < 40; i++) {
      recorded("role=finance");
    }

    assertThat(exploring.propensity(10)).isZero();
  }

  @Test
  void whoAskedToTalkDidNotComeByScore() {
    for (int i = 0; i < 100; i++) {
      var score = scores.score(PastPeople.facts("role=finance"));
      scores.recordRaisedHand(new PersonId(UUID.randomUUID()), score);
      scores.recordSimulated(new PersonId(UUID.randomUUID()), score, false);
    }

    assertThat(exploring.propensity(10)).isZero();
  }

  @Test
  void aShareOfWhatSalesGetsIsChosenByChance() {
    for (int i = 0; i < 100; i++) {
      recorded("role=finance");
    }

    double propensity = exploring.propensity(10);
    long chosen =
        java.util.stream.IntStream.range(0, 4_000)
            .mapToObj(i -> new PersonId(new UUID(7, i)))
            .filter(person -> exploring.isChosen(person, "model", propensity))
            .count();

    assertThat(propensity).isEqualTo(0.125);
    assertThat(chosen).isBetween(430L, 570L);
    assertThat(exploring.propensity(0)).isEqualTo(0.5);
  }

  private void publish(ScoringModel model) {
    recent.remember(model);
    var snapshot =
        BuyersSite.snapshot(Map.of(ScoringModel.class, model, Promise.class, Promise.NONE));
    when(publication.current()).thenReturn(snapshot);
  }

  /// People of the last season, with the verdicts of [PastPeople].
  private void handOver(int count) {
    handOver(count, false);
  }

  /// The same people of a demonstration.
  private void simulate(int count) {
    for (PastCase past : PastPeople.cases(count)) {
      var facts = past.handoff().facts();
      var person = new PersonId(UUID.randomUUID());
      var id = scores.recordSimulated(person, scores.score(facts, past.asOf()), false);
      SIMULATED.add(
          new PastHandoff(past.handoff().lead(), id, facts, past.asOf(), Optional.of(MARKETER)));
      simulated.take(
          new Said(
              person, Optional.of(id), past.verdict().orElseThrow(), past.asOf().plusSeconds(60)));
    }
  }

  private void handOver(int count, boolean areRaisedHands) {
    for (PastCase past : PastPeople.cases(count)) {
      var facts = past.handoff().facts();
      var person = new PersonId(UUID.randomUUID());
      var score = scores.score(facts, past.asOf());
      var id =
          areRaisedHands ? scores.recordRaisedHand(person, score) : scores.record(person, score);
      HANDOFFS.add(
          new PastHandoff(past.handoff().lead(), id, facts, past.asOf(), Optional.of(MARKETER)));
      events.publishEvent(
          new Said(
              person, Optional.of(id), past.verdict().orElseThrow(), past.asOf().plusSeconds(60)));
    }
  }

  private static ScoringModel inOtherWords(ScoringModel model) {
    return new ScoringModel(
        "Mended",
        model.base(),
        model.threshold(),
        model.grades(),
        model.fit().stream()
            .map(rule ->
                new FitRule(
                    rule.id(), rule.when(), rule.points(), Text.of("en", "Works in " + rule.id())))
            .toList(),
        model.engagement(),
        model.gates(),
        model.sure());
  }

  private OptionalInt inTen(ScoreId id) {
    return odds.inTen(scores.find(id).orElseThrow(), false);
  }

  private ScoreId recorded(String answers) {
    var score = scores.score(PastPeople.facts(answers));
    return scores.record(new PersonId(UUID.randomUUID()), score);
  }

  private void say(ScoreId score, Outcome.Result result, Instant at) {
    events.publishEvent(new Said(new PersonId(UUID.randomUUID()), Optional.of(score), result, at));
  }

  private long count(String table) {
    return database.sql("select count(*) from " + table).query(Long.class).single();
  }
}
