package org.usher.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usher.lead.Way;

class ContactCheckTests {

  @Test
  void aWholeFormIsGood() {
    assertThat(
            good(form("Jana Example", "jana@pumps.example", "Hello", "phone", "+44 808 157 0192")))
        .isEqualTo(
            new Contact(
                "Jana Example",
                "jana@pumps.example",
                "Example Pumps",
                "Hello",
                Way.PHONE,
                "+44 808 157 0192",
                "Thursday",
                Wish.ANSWER,
                false));
  }

  @Test
  void whatIsMissingIsSaidForEachFieldInTheOrderOfTheForm() {
    assertThat(wrong(form("", " ", "", "email", "")).problems())
        .extracting(FieldProblem::key)
        .containsExactly("name.missing", "email.missing", "message.missing");
  }

  @Test
  void whoeverWantsACallNeedsNoMessageButANumber() {
    assertThat(wrong(form("Jana", "jana@pumps.example", "", "phone", "")).problems())
        .extracting(FieldProblem::key)
        .containsExactly("phone.missing");
  }

  @Test
  void whatTurnsDirectionOrCannotBeSeenIsTakenOut() {
    var contact =
        good(
            form(
                "Ja\u202Ena\u0000 \r\nExam\u200Eple",
                "jana@pumps.example",
                "a\u2067b",
                "email",
                ""));

    assertThat(contact.name()).isEqualTo("Jana Example");
    assertThat(contact.message()).isEqualTo("ab");
  }

  @Test
  void aMessageKeepsItsLines() {
    assertThat(
            good(form("J", "jana@pumps.example", "one\r\ntwo\r\n\r\n\r\n\r\nthree", "email", ""))
                .message())
        .isEqualTo("one\ntwo\n\nthree");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jana",
        "jana@pumps",
        "jana@@pumps.example",
        "jana@pumps.example, boss@pumps.example",
        "jana@pumps.example\r\nBcc: all@pumps.example",
        "<jana@pumps.example>",
        "jana@-pumps.example",
        "jana..x@pumps.example",
        "\"jana\"@pumps.example",
        "jana@127.0.0.1"
      })
  void anAddressThatIsNoneIsNotTaken(String address) {
    assertThat(wrong(form("Jana", address, "Hello", "email", "")).problems())
        .extracting(FieldProblem::key)
        .containsExactly("email.form");
  }

  @Test
  void tooMuchIsSaidWithItsNumbers() {
    assertThat(wrong(form("Jana", "jana@pumps.example", "x".repeat(4001), "email", "")).problems())
        .containsExactly(FieldProblem.of("message", "too-long", 4000, 4001));
  }

  @Test
  void whoeverAsksForNothingNowAgreesToBeContactedLater() {
    var typed =
        new Entries(
            "J", "j@pumps.example", "", "", "email", "", "", "later", false, false, Set.of());

    assertThat(good(typed).mayFollowUp()).isTrue();
  }

  @Test
  void anInventedChoiceIsNotTaken() {
    assertThat(wrong(form("Jana", "jana@pumps.example", "Hello", "pigeon", "")).problems())
        .extracting(FieldProblem::key)
        .containsExactly("way.missing");
  }

  private static Entries form(String name, String email, String message, String way, String phone) {
    return new Entries(
        name,
        email,
        "Example Pumps",
        message,
        way,
        phone,
        "Thursday",
        "answer",
        false,
        false,
        Set.of());
  }

  private static Contact good(Entries typed) {
    return ((Checked.Good) ContactCheck.of(typed)).contact();
  }

  private static Checked.Wrong wrong(Entries typed) {
    return (Checked.Wrong) ContactCheck.of(typed);
  }
}
