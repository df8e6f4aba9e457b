package org.usher.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usher.content.Snapshot;
import org.usher.content.TestContent;
import org.usher.engagement.Facts;
import org.usher.question.Answers;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;

class ScoringFileTests {

  private static final String GOOD =
      """
      name: First model
      base: -60
      threshold: 0
      grades:
        fit: {A: 30, B: 10}
        engagement: {1: 25, 2: 10}
      fit:
        - id: decides
          when: {role: [finance, it]}
          points: 15.5
          says: Decides
      engagement:
        - id: read-price
          kind: read
          pages: [cost]
          jobs: [selection]
          at-least: 0.5
          per-day: 1
          group: price
          half-life: 14
          points: 12
          says: Read what it costs
        - id: searched
          kind: search
          points: 3
          says: Searched
      gates:
        - id: competitor
          when: {role: competitor}
          says: Competes
      """;

  private static final String GOOD_HEAD =
      """
      name: Some
      base: -20
      threshold: 0
      grades:
        fit: {A: 30, B: 10}
        engagement: {1: 20, 2: 10}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void aSmallSite() throws IOException {
    SmallSiteFiles.write(folder);
  }

  @Test
  void aGoodFileIsAModel() throws IOException {
    var model = read(GOOD);

    assertThat(model.name()).isEqualTo("First model");
    assertThat(model.threshold()).isEqualTo(Points.ZERO);
    assertThat(model.says("read-price").orElseThrow().in("en")).isEqualTo("Read what it costs");
    assertThat(model.says("nothing")).isEmpty();
    assertThat(Scorecard.score(finance(), model, Instant.EPOCH).points()).hasToString("-44.5");
  }

  @Test
  void theVersionIsThatOfTheRulesAndNotOfTheFile() throws IOException {
    String version = read(GOOD).version();

    assertThat(read("# A comment\n" + GOOD.replace("[finance, it]", "[it, finance]")).version())
        .isEqualTo(version);
    assertThat(read(GOOD.replace("points: 12", "points: 12.001")).version()).isNotEqualTo(version);
  }

  @Test
  void aStoredModelIsTheSameModel() throws IOException {
    var model = read(GOOD);

    assertThat(ScoringModel.read(model.json()).version()).isEqualTo(model.version());
  }

  @Test
  void everythingThatIsWrongIsReportedAtOnceWithItsLine() {
    assertThatThrownBy(() ->
            read(
                """
                name: Wrong
                base: many
                threshold: 0
                grades:
                  fit: {A: 10, B: 30}
                  engagement: {1: 10, 2: 10}
                colour: red
                fit:
                  - id: one
                    when: {part: finance}
                    points: 1
                    says: One
                  - id: one
                    when: {role: pope}
                    points: 1.2345
                    says: Two
                  - id: base
                    when: {}
                    points: 5000
                engagement:
                  - id: two
                    kind: clicked
                    pages: [no-such-page, ../etc/passwd]
                    jobs: [sleeping]
                    at-least: 0
                    per-day: 0
                    half-life: 0
                    points: 1
                    says: Two
                  - id: three
                    kind: search
                    pages: [cost]
                    half-life: -3
                    points: 1
                    says: Three
                  - id: four
                    kind: read
                    group: price
                    per-day: 1
                    points: 1
                    says: Four
                  - id: five
                    kind: read
                    group: price
                    per-day: 2
                    points: 1
                    says: Five
                  - id: six
                    kind: read
                    group: alone
                    points: 1
                    says: Six
                gates:
                  - id: spam
                    when: {role: competitor}
                    says: Spam
                """))
        .hasMessageContainingAll(
            "scoring.yaml:2: 'base' needs a number from -1000 to 1000, not 'many'",
            "scoring.yaml:5: Grade A needs more points than grade B, not 10 and 30",
            "scoring.yaml:6: Grade 1 needs more points than grade 2, not 10 and 10",
            "scoring.yaml:7: Unknown key 'colour'",
            "scoring.yaml:10: There is no question 'part'",
            "scoring.yaml:13: The id 'one' is taken",
            "scoring.yaml:14: The question 'role' has no option 'pope'",
            "scoring.yaml:15: Points have at most three decimals, unlike 1.2345",
            "scoring.yaml:17: The id 'base' is taken",
            "scoring.yaml:18: A condition names at least one question",
            "scoring.yaml:19: 'points' needs a number from -1000 to 1000, not '5000'",
            "has no 'says'",
            "scoring.yaml:22: 'kind' needs one of read, visit, download, search, return, seconds, depth, not 'clicked'",
            "scoring.yaml:23: There is no page 'no-such-page'",
            "scoring.yaml:23: There is no page '../etc/passwd'",
            "scoring.yaml:24:",
            "scoring.yaml:25: 'at-least' needs a number from 0.01 to 1000, not '0'",
            "scoring.yaml:26: 'per-day' needs a whole number from 1 to 1000, not '0'",
            "scoring.yaml:27: 'half-life' needs a number from 0.1 to 3650, not '0'",
            "scoring.yaml:32: Rules of kind 'search' are not about pages, so they have no 'pages'",
            "scoring.yaml:33: 'half-life' needs a number from 0.1 to 3650, not '-3'",
            "scoring.yaml:44: All rules of group 'price' have the same 'per-day', not 2 here and 1",
            "scoring.yaml:50: Rules of a group share a cap, so they need 'per-day'",
            "scoring.yaml:54: The id 'spam' is taken");
  }

  @Test
  void rulesThatContradictOrCanNeverHoldAreReported() {
    assertThatThrownBy(() ->
            read(
                GOOD_HEAD
                    + """
                    fit:
                      - id: one
                        when: {role: [finance, it]}
                        points: 10
                        says: One
                      - id: two
                        when: {role: [it, finance]}
                        points: -5
                        sure: maybe
                        says: Two
                    engagement:
                      - id: three
                        kind: read
                        at-least: 2
                        per-day: 1
                        half-life: 0.5
                        points: 1
                        says: Three
                      - id: four
                        kind: seconds
                        group: time
                        per-day: 600
                        at-least: 300
                        points: 1
                        says: Four
                      - id: five
                        kind: visit
                        group: time
                        per-day: 600
                        points: 1
                        says: Five
                      - id: six
                        kind: search
                        points: 1
                        says: Six
                      - id: seven
                        kind: search
                        points: -1
                        says: Seven
                    """))
        .hasMessageContainingAll(
            "Rule 'one' asks for the same and gives 10 points, this one -5",
            "'sure' needs one of very, fairly, hardly, not 'maybe'",
            "there is never more than 1.33, so 2.0 is never reached",
            "Rules of group 'time' share a cap, so they count in one unit",
            "Rule 'six' asks for the same and gives 1 points, this one -1");
  }

  @Test
  void howSureTheMarketerIsBelongsToTheModel() throws IOException {
    String yaml =
        GOOD_HEAD
            + """
            fit:
              - id: one
                when: {role: it}
                points: 10
                sure: very
                says: One
            """;
    var model = read(yaml);

    assertThat(model.sure("one")).isEqualTo(Sure.VERY);
    assertThat(model.sure("other")).isEqualTo(Sure.FAIRLY);
    assertThat(ScoringModel.read(model.json()).sure("one")).isEqualTo(Sure.VERY);
    assertThat(read(yaml.replace("very", "hardly")).version()).isNotEqualTo(model.version());
  }

  @Test
  void aModelThatWasStoredBeforeCanStillBeRead() throws IOException {
    String json = read(GOOD_HEAD).json();
    String before = json.replace(",\"sure\":{}", "");

    assertThat(before).isNotEqualTo(json);
    assertThat(ScoringModel.read(before).json()).isEqualTo(before);
  }

  @Test
  void aFileThatIsMissingIsReported() {
    assertThatThrownBy(() -> TestContent.of(folder, new ScoringPart(new RecentModels())))
        .hasMessageContaining("scoring.yaml: This file is missing");
  }

  @Test
  void aFileOfAnotherShapeIsReported() {
    for (String given : new String[] {"[]", "just words", "fit: {a: b}", "engagement: 7"}) {
      assertThatThrownBy(() -> read(given)).as(given).hasMessageContaining("scoring.yaml:1");
    }
  }

  @Test
  void theSampleSiteHasAModel() {
    var model = TestContent.sample(new ScoringPart(new RecentModels())).part(ScoringModel.class);

    assertThat(Scorecard.score(Facts.NONE, model, Instant.EPOCH).isReady()).isFalse();
  }

  @Test
  void aDraftBesideTheFileIsReadAndNotLive() throws IOException {
    write("scoring.yaml", GOOD);
    assertThat(withDraft().part(ScoringDraft.class).model()).isEmpty();

    write("scoring.draft.yaml", GOOD.replace("points: 12", "points: 40"));
    var site = withDraft();

    var live = site.part(ScoringModel.class);
    var draft = site.part(ScoringDraft.class).model().orElseThrow();
    assertThat(live.version()).isEqualTo(read(GOOD).version());
    assertThat(draft.version()).isEqualTo(read(GOOD.replace("points: 12", "points: 40")).version());
  }

  @Test
  void aDraftIsCheckedAsTheFileIs() throws IOException {
    write("scoring.yaml", GOOD);
    write("scoring.draft.yaml", GOOD.replace("role: competitor", "roll: competitor"));

    assertThatThrownBy(this::withDraft).hasMessageContaining("scoring.draft.yaml:29");
  }

  private Snapshot withDraft() {
    return TestContent.of(folder, new ScoringPart(new RecentModels()), new DraftPart());
  }

  private ScoringModel read(String yaml) throws IOException {
    write("scoring.yaml", yaml);
    return TestContent.of(folder, new ScoringPart(new RecentModels())).part(ScoringModel.class);
  }

  private void write(String file, String text) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static Facts finance() {
    return Facts.NONE.answering(
        Answers.none().with(new QuestionId("role"), new OptionId("finance")));
  }
}
