package org.usher.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.usher.post.Draft;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;
import tools.jackson.databind.JsonNode;

/// Mappings for systems that we know nothing of: what they may say, and what is shown of them.
@SignedInAs(Role.ADMINISTRATOR)
class MappingsModuleTests extends ToldPlaces {

  @Test
  void aPicklistIsFilledByTheIdOfTheOption() throws Exception {
    own(
        """
        {"title": "Picks", "calls": [{"address": "https://crm.example/leads",
          "json": {"role": "{lead.option.role}", "owner": "{lead.owner-email}"}}]}\
        """);

    JsonNode body =
        JSON.readTree(body(place("own", PlaceKind.HTTP, Map.of("mapping", "own")), sample.sheet()));

    assertThat(body.at("/role").asString()).matches("[a-z-]+");
    assertThat(body.at("/owner").asString()).isEqualTo("sam@example.com");
  }

  @Test
  void aMappingWithAMistakeSaysWhich() throws Exception {
    Files.writeString(
        data.folder("mappings").resolve("own.json"),
        """
        {"settings": {"base": "https://crm.example"}, "secrets": ["key"],
         "calls": [{"address": "{base}/leads", "json": {"mail": "{lead.emial}", "k": "{kept.x}"}}]}
        """);
    places.keep(place("own", PlaceKind.HTTP, Map.of("mapping", "own")));

    assertThat(places.all().getFirst().problems())
        .containsExactly(
            "'key' is not given",
            "There is nothing called '{lead.emial}'; perhaps '{lead.email}'",
            "There is nothing called '{kept.x}'");
  }

  @Test
  void whatALeadSaysIsOneWordInAnAddress() throws Exception {
    own(
        """
        {"settings": {"base": "https://crm.example/a"},
         "calls": [{"address": "{base}/of/{lead.name}?mail={lead.email}", "form": {"x": "y"}}]}
        """);

    assertThat(places.dryRun("own").getFirst().address())
        .isEqualTo("https://crm.example/a/of/Ada%20Example?mail=ada%40example.com");
  }

  @Test
  void aSecretIsCoveredAsItIsWrittenInAFormToo() throws Exception {
    own(
        """
        {"settings": {"path": "https://crm.example/leads"}, "secrets": ["path-key"],
         "calls": [{"address": "{path}", "form": {"key": "{path-key}"}}]}
        """,
        "path-key",
        "0/secret +value=");

    Draft draft = places.dryRun("own").getFirst();

    assertThat(draft.address()).isEqualTo("https://crm.example/leads");
    assertThat(draft.body()).isEqualTo("key=••••lue=");
  }

  @Test
  void whatIsKeptOfAnAnswerIsAPointer() {
    assertThatExceptionOfType(MappingBroken.class)
        .isThrownBy(() ->
            own(
                """
                {"calls": [{"address": "https://crm.example", "form": {"x": "y"},
                  "keep": {"contact": "id"}}]}
                """))
        .withMessageContaining("'/id'");
  }

  @Test
  void aSettingCanBeClearedAndNoneOfAnotherMappingStays() {
    places.keep(hubSpot());
    places.keep(
        place("crm2", PlaceKind.HTTP, Map.of("mapping", "hubspot", "base", "", "token", "")));

    assertThat(places.dryRun("crm2").getFirst())
        .satisfies(draft -> {
          assertThat(draft.address()).startsWith("https://api.hubapi.com/");
          assertThat(draft.headers().get("Authorization")).isEqualTo("Bearer ••••cret");
        });

    places.keep(
        place("crm2", PlaceKind.HTTP, Map.of("mapping", "salesforce", "oid", "00D000000000062")));

    assertThat(places.all().getFirst().place().settings()).containsOnlyKeys("mapping", "oid");
  }

  private void own(String mapping, String... secret) throws Exception {
    Files.writeString(data.folder("mappings").resolve("own.json"), mapping);
    var settings = new HashMap<>(Map.of("mapping", "own"));
    if (secret.length > 0) {
      settings.put(secret[0], secret[1]);
    }
    places.keep(place("own", PlaceKind.HTTP, settings));
  }
}
