package org.usher.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.usher.engagement.Facts;
import org.usher.lead.MissingPage.State;
import org.usher.question.Answers;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;
import org.usher.visitor.KeptRecord;

/// What sellers miss on the site, on its way to those who write it.
class MissingPagesModuleTests extends WorkingDesk {

  private static final Answers ANSWERS =
      Answers.none().with(new QuestionId("role"), new OptionId("sales"));
  private static final String WORDS = "How long a pilot takes";

  @Autowired MissingPages missing;
  @Autowired LeadPersonalData kept;

  private LeadId raise() {
    var facts = new Facts(ANSWERS, List.of(), List.of(), Set.of(), Set.of());
    return raise("Jana Example", "jana@pumps.example", "Example Pumps", true, "A1", facts);
  }

  private long audited(String action) {
    return database
        .sql("select count(*) from staff_audit where action = ?")
        .param(action)
        .query(Long.class)
        .single();
  }

  @Test
  void whoWritesTheSiteSeesWhatWasMissedAndWhatTheBuyerHadAnswered() {
    LeadId lead = raise();
    long before = audited("missing-page.asked");

    work.missPage(lead, "  How long \n a pilot takes ");

    assertThat(missing.open())
        .singleElement()
        .satisfies(wanted -> {
          assertThat(wanted.page().words()).isEqualTo(WORDS);
          assertThat(wanted.page().by()).isEqualTo(SAM.id());
          assertThat(wanted.answers()).isEqualTo(ANSWERS);
          assertThat(wanted.isSimulated()).isFalse();
        });
    assertThat(audited("missing-page.asked")).isEqualTo(before + 1);
  }

  @Test
  void whatIsDecidedStandsOnTheLeadAndIsNoLongerOpen() {
    LeadId lead = raise();
    work.missPage(lead, WORDS);
    work.missPage(lead, "What a pump costs in Norway");
    var first = missing.open().getFirst().page().id();
    var second = missing.open().getLast().page().id();

    assertThat(missing.done(first)).isTrue();
    assertThat(missing.decline(second)).isTrue();
    assertThat(missing.decline(first)).as("decided before").isFalse();

    assertThat(missing.open()).isEmpty();
    assertThat(details(lead).missing())
        .extracting(MissingPage::state)
        .containsExactly(State.DONE, State.DECLINED);
  }

  @Test
  void wordsThatSayWhoTheBuyerIsAreRefused() {
    LeadId lead = raise();

    for (String words :
        List.of("A page for Jana", "What EXAMPLE PUMPS pays", "Send it to someone@other.example")) {
      assertThatExceptionOfType(NamesBuyer.class).isThrownBy(() -> work.missPage(lead, words));
    }
    assertThat(missing.open()).isEmpty();
  }

  @Test
  void aLineIsNeitherEmptyNorLong() {
    LeadId lead = raise();

    for (String words : List.of(" \n", "x".repeat(MissingPage.MAX_LENGTH + 1))) {
      assertThatIllegalArgumentException().isThrownBy(() -> work.missPage(lead, words));
    }
    work.missPage(lead, "x".repeat(MissingPage.MAX_LENGTH));
    assertThat(missing.open()).hasSize(1);
  }

  @Test
  void theWordsAreSealedShownToTheirPersonAndErasedWithThem() {
    LeadId lead = raise();
    work.missPage(lead, WORDS);
    var person = people.find("jana@pumps.example").orElseThrow();

    assertThat(
            database
                .sql("select words from lead_missing_page")
                .query((row, unused) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .single())
        .doesNotContain("pilot");
    assertThat(kept.about(person))
        .extracting(KeptRecord::values)
        .anySatisfy(values -> assertThat(values).containsEntry("note", WORDS));

    people.erase(person);
    assertThat(database.sql("select count(*) from lead_missing_page").query(Long.class).single())
        .isZero();
  }
}
