package org.usher.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.usher.visitor.Classification;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonalData;

/// What everybody reads in the privacy centre before they ask for anything.
class PrivacyPageModuleTests extends PrivacyCentre {

  @Test
  void thePageNamesWhoIsResponsibleOrSaysThatNobodyIsAndWhereToComplain() throws Exception {
    assertThat(Jsoup.parse(get("/privacy").body()).text())
        .contains("Nobody has been entered here", "brand.yaml", "supervisory authority");
    assertThat(Jsoup.parse(get("/de/privacy").body()).text())
        .contains("Hier ist niemand eingetragen", "Datenschutzbehörde");

    String brand = Files.readString(LOOKS.resolve("brand.yaml"));
    Files.writeString(
        LOOKS.resolve("brand.yaml"),
        """
        name: Usher
        responsible:
          name: Pumps <Ltd>
          address: [1 Mill Lane, Leeds]
          email: privacy@pumps.example
          authority: {en: The Information Commissioner}
        """);
    try {
      await()
          .atMost(Duration.ofSeconds(15))
          .untilAsserted(() ->
              assertThat(Jsoup.parse(get("/de/privacy").body()).select("address").text())
                  .isEqualTo("Pumps <Ltd> 1 Mill Lane Leeds"));
      Document page = Jsoup.parse(get("/de/privacy").body());
      assertThat(page.text()).doesNotContain("niemand eingetragen");
      assertThat(page.select("a[href=mailto:privacy@pumps.example]")).hasSize(1);
      assertThat(page.select("span[lang=en]").text()).isEqualTo("The Information Commissioner");
    } finally {
      Files.writeString(LOOKS.resolve("brand.yaml"), brand);
    }
  }

  @Test
  void thePageSaysWhatEveryModuleKeepsAndForHowLong() throws Exception {
    Document page = Jsoup.parse(get("/privacy").body());

    for (PersonalData module : modules) {
      boolean isTelling =
          module.columns().values().stream()
              .anyMatch(said -> said == Classification.SEALED || said == Classification.ID);
      if (isTelling && !module.module().equals("staff")) {
        assertThat(module.keeps()).as(module.module()).isNotEmpty();
      }
      module
          .keeps()
          .forEach(keeping ->
              assertThat(page.text())
                  .contains(
                      words.say(
                          "en", "%s.keeps.%s.what".formatted(module.module(), keeping.name()))));
      module
          .columns()
          .forEach((column, said) ->
              assertThat(page.select("code").eachText().contains(column))
                  .as(column)
                  .isEqualTo(said != Classification.NOT_PERSONAL));
    }
    assertThat(page.text())
        .contains("730 days")
        .contains("10 minutes")
        .contains(words.say("en", "privacy.kept.outlasting"))
        .contains(words.say("en", "privacy.purpose.keep"))
        .contains(words.say("en", "privacy.purpose.remember"));
    assertThat(rules)
        .allSatisfy(
            rule -> assertThat(words.has(rule.id().replaceFirst("\\.", ".retention."))).isTrue());
  }

  @Test
  void whatStaysAfterAnErasureIsNotSaidToGoWithIt() throws Exception {
    PersonId ada = ada("stays@example.com");
    post("/privacy/ask", Map.of("email", "stays@example.com"));
    token("stays@example.com");
    String pass = passes.of(ada).getFirst().toString();

    people.erase(ada);

    assertThat(
            database
                .sql("select count(*) from post_delivery where reference = ?")
                .param(pass)
                .query(Long.class)
                .single())
        .isOne();
    for (String key : List.of("post.keeps.delivery", "handoff.keeps.form", "lead.keeps.history")) {
      assertThat(keepingOf(key)).isEqualTo(words.say("en", "privacy.kept.outlasting"));
    }
    assertThat(keepingOf("lead.keeps.sheet")).isEqualTo(words.say("en", "privacy.kept.person"));
  }

  private String keepingOf(String key) throws Exception {
    return Jsoup.parse(get("/privacy").body()).select("dl.keeps > div").stream()
        .filter(one -> one.select("dt").text().equals(words.say("en", key + ".what")))
        .map(one -> one.select("dd.hint").text())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thePageNamesTheSecondCookieWhenItIsSetAndForHowLong() throws Exception {
    String said = Jsoup.parse(get("/privacy").body()).text();

    assertThat(said)
        .contains(words.say("en", "privacy.before.again", "usher-again", 180))
        .contains(words.say("en", "privacy.purpose.remember"));
    assertThat(Jsoup.parse(get("/de/privacy").body()).text())
        .contains(words.say("de", "privacy.before.again", "usher-again", 180));
  }

  @Test
  void globalPrivacyControlIsSaidToBeHonoured() throws Exception {
    HttpResponse<String> answer = get("/.well-known/gpc.json");

    assertThat(answer.headers().firstValue("content-type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(answer.body()).contains("\"gpc\": true");
  }
}
