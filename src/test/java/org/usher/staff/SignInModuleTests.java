package org.usher.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.usher.database.DataFolder;

@ApplicationModuleTest(
    mode = BootstrapMode.DIRECT_DEPENDENCIES,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInModuleTests {

  @Autowired Staff staff;
  @Autowired DataFolder data;
  @LocalServerPort int port;

  @Test
  void theFirstStartMakesOneAccountForEveryRole() {
    assertThat(staff.active(Role.ADMINISTRATOR)).hasSize(1);
    assertThat(staff.active(Role.MARKETER)).hasSize(1);
    assertThat(staff.active(Role.SELLER)).hasSize(1);
  }

  @Test
  void onThisMachineAloneAFirstPasswordOpensTheDoor() throws Exception {
    String[] seller = StaffDoor.first(data.file("first-sign-ins.txt"), Role.SELLER);
    var door = new StaffDoor("http://localhost:" + port);

    HttpResponse<String> open = door.signIn(seller[0], seller[1]);

    assertThat(open.statusCode()).isEqualTo(302);
    assertThat(open.headers().firstValue("location")).hasValue("/desk");
    assertThat(open.headers().firstValue("set-cookie"))
        .hasValueSatisfying(cookie -> assertThat(cookie).startsWith("usher=").contains("HttpOnly"));
    assertThat(door.signIn(seller[0], seller[1] + "x").statusCode()).isEqualTo(401);
  }
}
