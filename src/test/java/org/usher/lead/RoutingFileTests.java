package org.usher.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.usher.content.TestContent;
import org.usher.question.Answers;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;
import org.usher.visitor.PersonDetails;

class RoutingFileTests {

  @TempDir Path folder;

  @Test
  void theFirstRuleThatHoldsNamesTheTeam() throws IOException {
    RoutingRules rules =
        rules(
            """
            - id: reviewers
              when: {role: [it, security]}
              team: technical
            - id: dach
              region: [de, at, ch]
              team: dach
            - id: english
              language: en
              team: rest
            """);

    assertThat(team(rules, "security", "a@pumps.de", "")).contains("technical");
    assertThat(team(rules, "sales", "a@pumps.de", "")).contains("dach");
    assertThat(team(rules, "sales", "a@pumps.com", "+43 1 5801")).contains("dach");
    assertThat(team(rules, "sales", "a@pumps.com", "+44 808 157 0192")).contains("rest");
  }

  @Test
  void bothSamplesShowRulesByAnswerAndRegion() {
    for (Path sample : List.of(Path.of("content"), Path.of("content/samples/ovenhall"))) {
      RoutingRules rules = TestContent.of(sample, new RoutingPart()).part(RoutingRules.class);
      assertThat(rules.rules())
          .anySatisfy(rule -> assertThat(rule.when().anyOf()).isNotEmpty())
          .anySatisfy(rule -> assertThat(rule.regions()).contains("de"));
    }
  }

  @Test
  void withoutTheFileThereAreNoRules() throws IOException {
    assertThat(rules("").rules()).isEmpty();
  }

  @Test
  void whatARuleGetsWrongIsSaidWithItsLine() {
    assertThatThrownBy(() ->
            rules(
                """
                - id: nobody
                  team: none
                - id: nobody
                  when: {rôle: it}
                  region: [Germany, uk]
                  language: fr
                  team: dach
                """))
        .hasMessageContaining("routing.yaml:1")
        .hasMessageContaining("at least one of 'when', 'language' and 'region'")
        .hasMessageContaining("The id 'nobody' is taken")
        .hasMessageContaining("There is no question")
        .hasMessageContaining("two small letters, as 'de', not 'Germany'")
        .hasMessageContaining("fr, gb, gr")
        .hasMessageContaining("not 'uk'")
        .hasMessageContaining("not 'fr'");
  }

  private RoutingRules rules(String yaml) throws IOException {
    FileSystemUtils.copyRecursively(Path.of("content"), folder);
    Files.delete(folder.resolve("routing.yaml"));
    if (!yaml.isEmpty()) {
      Files.writeString(folder.resolve("routing.yaml"), yaml);
    }
    return TestContent.of(folder, new RoutingPart()).part(RoutingRules.class);
  }

  private static Optional<String> team(
      RoutingRules rules, String role, String email, String phone) {
    var answers = Answers.none().with(new QuestionId("role"), new OptionId(role));
    var person = new PersonDetails("Jana", email, "", phone);
    return rules
        .first(new RoutingCase(answers, "en", Region.of(person), "", Optional.empty()))
        .map(RoutingRule::team);
  }
}
