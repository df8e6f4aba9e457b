package org.usher.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.usher.brand.Brand;

class SenderTests {

  private static final Brand BAKERS =
      new Brand("Müller & Söhne", List.of(), URI.create("https://bakers.example"), Path.of("."));

  private static Sender from(String setting) {
    return new Sender(
        new MailProperties("", 587, "", "", setting, MailProperties.Encryption.NONE), BAKERS);
  }

  @Test
  void anAddressWithoutANameSendsUnderTheBrands() {
    assertThat(from("hello@bakers.example").now().getAddress()).isEqualTo("hello@bakers.example");
    assertThat(from("hello@bakers.example").now().getPersonal()).isEqualTo("Müller & Söhne");
  }

  @Test
  void aNameThatIsSetIsKept() {
    assertThat(from("Sales <hello@bakers.example>").now().getPersonal()).isEqualTo("Sales");
  }

  @Test
  void whatIsNoAddressIsRefusedAtTheStart() {
    assertThatThrownBy(() -> from("bakers"))
        .hasMessageContaining("usher.mail.from is one address")
        .hasMessageContaining("'bakers'");
  }
}
