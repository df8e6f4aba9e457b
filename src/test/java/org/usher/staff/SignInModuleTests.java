package org.usher.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(
    mode = BootstrapMode.DIRECT_DEPENDENCIES,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInModuleTests {

  @Autowired Staff staff;

  @Test
  void theFirstStartMakesOneAccountForEveryRole() {
    assertThat(staff.active(Role.ADMINISTRATOR)).hasSize(1);
    assertThat(staff.active(Role.MARKETER)).hasSize(1);
    assertThat(staff.active(Role.SELLER)).hasSize(1);
  }
}
