package org.usher.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.usher.content.Snapshot;
import org.usher.content.TestContent;
import org.usher.engagement.Facts;
import org.usher.question.Answers;

/// The ten methods on five journeys through the sample site, each with six answers as the guide
/// asks for, and a message.
class LensTests {

  private static final Snapshot SITE = TestContent.sample(new MethodsPart());

  static Stream<Journey> journeys() {
    return Stream.of(
        new Journey(
            "a head of sales",
            "role=sales&today=improve&worry=slow&process=mailbox&timing=soon&say=prepare",
            "Our quotations go out too late and we lose one order in five."),
        new Journey(
            "a marketer",
            "role=marketing&today=compare&worry=quarrel&selling=talk&say=prepare&timing=year",
            "Sales ignores half of our leads."),
        new Journey(
            "a head of finance",
            "role=finance&today=convince&size=large&selling=mixed&timing=year&say=decide",
            "Our board has to approve it. What does the first year cost?"),
        new Journey(
            "an administrator",
            "role=it&today=setup&process=crm&hosting=own&timing=soon&say=advise",
            "Enquiries sit in the CRM and we lose days."),
        new Journey(
            "a data protection officer",
            "role=security&today=check&hosting=least&say=advise&timing=open&selling=talk",
            "We must be able to show our works council that nothing is kept before consent."));
  }

  @ParameterizedTest
  @MethodSource("journeys")
  void halfOfEveryMethodIsFilledFromWhatTheBuyerReallySaid(Journey journey) {
    for (Method method : methods()) {
      List<Lens.Known> slots =
          journey.through(method).stages().stream()
              .flatMap(stage -> stage.slots().stream())
              .distinct()
              .toList();
      long filled = slots.stream().filter(Lens.Known::isFilled).count();
      assertThat(filled * 2)
          .as("%s of %s: %d of %d", method.id(), journey.who(), filled, slots.size())
          .isGreaterThanOrEqualTo(slots.size());
    }
  }

  @Test
  void thereAreTenMethodsAndFourteenSlots() {
    assertThat(methods())
        .extracting(Method::id)
        .containsExactly(
            "spin",
            "solution-selling",
            "neat",
            "conceptual",
            "snap",
            "customer-centric",
            "inbound",
            "meddic",
            "challenger",
            "sandler");
    assertThat(
            methods().stream()
                .flatMap(method -> method.stages().stream())
                .flatMap(stage -> stage.slots().stream())
                .map(Slot::id)
                .distinct())
        .hasSize(14);
  }

  @Test
  void whatIsKnownStandsInTheBuyersOwnWordsAndWhatIsOpenBecomesAQuestion() {
    Lens lens = journeys().findFirst().orElseThrow().through(method("spin"));

    assertThat(lens.stages().get(1).slots().getFirst().said())
        .contains(
            new Lens.Said(
                "What troubles you most about your enquiries?", "We answer them too late"),
            new Lens.Said("", "Our quotations go out too late and we lose one order in five."));
    Lens security = journeys().skip(4).findFirst().orElseThrow().through(method("spin"));
    assertThat(security.next()).contains("What follows from that for the rest of the company?");
  }

  @Test
  void aMessageInGermanSpeaksForItselfToo() {
    var message =
        "Anfragen bleiben liegen, das kostet uns jede Woche Aufträge. "
            + "Bis zum Herbst muss der Betriebsrat es genehmigen.";
    Lens meddic = new Journey("a head of sales", "", message).through(method("meddic"));

    assertThat(meddic.stages())
        .flatExtracting(Lens.Stage::slots)
        .filteredOn(Lens.Known::isFilled)
        .extracting(Lens.Known::slot)
        .contains("impact", "criteria", "process", "problem");
  }

  @Test
  void whatIsSharedByNoSlotIsNotMadeUp() {
    Lens lens = new Journey("nobody", "", "").through(method("meddic"));

    assertThat(lens.stages())
        .allSatisfy(stage -> assertThat(stage.slots()).noneMatch(Lens.Known::isFilled));
  }

  private static List<Method> methods() {
    return SITE.part(Methods.class).all();
  }

  private static Method method(String id) {
    return SITE.part(Methods.class).find(id).orElseThrow();
  }

  record Journey(String who, String address, String message) {

    Lens through(Method method) {
      var query = new LinkedHashMap<String, String>();
      for (String pair : address.isEmpty() ? new String[0] : address.split("&")) {
        query.put(pair.split("=")[0], pair.split("=")[1]);
      }
      var answers = Answers.read(query, SITE.questionnaire());
      assertThat(answers.given()).hasSize(query.size());
      var facts = new Facts(answers, List.of(), List.of(), Set.<java.time.LocalDate>of(), Set.of());
      return look(method, facts);
    }

    private Lens look(Method method, Facts facts) {
      Sheet sample = JanasLead.sheet(!message.isEmpty(), "A1");
      var sheet =
          new Sheet(
              "en",
              !message.isEmpty(),
              sample.person(),
              message,
              Way.EMAIL,
              "",
              List.of(),
              List.of("Asks for an answer by e-mail."),
              List.of(),
              sample.grade(),
              List.of(),
              Instant.EPOCH);
      return Lenses.look(method, sheet, facts, SITE, "en");
    }
  }
}
