package org.usher.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.PublishedEvents;

@ApplicationModuleTest
class ConsentsModuleTests {
  @Autowired Consents consents;

  private PersonId anna = PersonId.random();

  @BeforeEach
  void somebodyNew() {
    anna = PersonId.random();
  }

  @Test
  void nobodyHasAgreedToAnythingUnasked() {
    assertThat(consents.has(anna, Purpose.FOLLOW_UP)).isFalse();
    assertThat(consents.of(anna)).isEmpty();
  }

  @Test
  void aConsentIsForItsPurposeAlone() {
    consents.give(anna, Purpose.ANSWER, "contact-2");

    assertThat(consents.has(anna, Purpose.ANSWER)).isTrue();
    assertThat(consents.has(anna, Purpose.FOLLOW_UP)).isFalse();
  }

  @Test
  void whatWasGivenAndWithdrawnStaysAsHistory(PublishedEvents events) {
    consents.give(anna, Purpose.FOLLOW_UP, "v1");
    consents.withdraw(anna, Purpose.FOLLOW_UP);
    assertThat(consents.has(anna, Purpose.FOLLOW_UP)).isFalse();
    consents.give(anna, Purpose.FOLLOW_UP, "v2");

    assertThat(consents.has(anna, Purpose.FOLLOW_UP)).isTrue();
    assertThat(consents.of(anna))
        .extracting(Consent::textVersion, consent -> consent.withdrawnAt().isPresent())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("v1", true),
            org.assertj.core.groups.Tuple.tuple("v2", false));
    assertThat(events.ofType(ConsentWithdrawn.class)).hasSize(1);
  }

  @Test
  void agreeingTwiceToTheSameWordingIsOneConsent() {
    consents.give(anna, Purpose.ANSWER, "v1");
    consents.give(anna, Purpose.ANSWER, "v1");
    consents.give(anna, Purpose.ANSWER, "v2");

    assertThat(consents.of(anna)).hasSize(2);
  }

  @Test
  void withdrawingEndsEveryWordingAndMayComeTwice(PublishedEvents events) {
    consents.give(anna, Purpose.ANSWER, "v1");
    consents.give(anna, Purpose.ANSWER, "v2");

    consents.withdraw(anna, Purpose.ANSWER);
    consents.withdraw(anna, Purpose.ANSWER);

    assertThat(consents.has(anna, Purpose.ANSWER)).isFalse();
    assertThat(events.ofType(ConsentWithdrawn.class)).hasSize(1);
  }

  @Test
  void aWordingHasAVersion() {
    assertThatThrownBy(() -> consents.give(anna, Purpose.ANSWER, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
