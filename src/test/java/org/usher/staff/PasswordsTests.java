package org.usher.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTests {

  private final Passwords passwords = new Passwords();

  @Test
  void aPasswordMatchesItsHashOnHoweverItsLettersWereTyped() {
    String hash = passwords.hash("seven quiet \u00e9gret");

    assertThat(passwords.matches("seven quiet e\u0301gret", hash)).isTrue();
    assertThat(passwords.matches("seven quiet egret", hash)).isFalse();
  }

  @Test
  void lookingForNobodyCostsAsMuchAsLookingForSomebody() {
    assertThat(passwords.hash("anything")).startsWith(Passwords.costOfNobodys());
    assertThat(passwords.matchesNobody("anything")).isFalse();
  }
}
