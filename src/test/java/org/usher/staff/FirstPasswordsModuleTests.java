package org.usher.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.usher.database.DataFolder;

/// The passwords of the first start when others can reach the portal. It is told to listen on every
/// address, and for the test does so on this machine alone.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"server.address=0.0.0.0", "usher.brand.public-address=https://buy.example.test"})
@Import({StaffContext.class, FirstPasswordsModuleTests.OnThisMachineAlone.class})
@SignedInAs(Role.MARKETER)
@ExtendWith(OutputCaptureExtension.class)
class FirstPasswordsModuleTests {

  @Autowired DataFolder data;
  @Autowired OwnPassword passwords;
  private final StaffDoor door;

  FirstPasswordsModuleTests(@LocalServerPort int port) {
    door = new StaffDoor("http://127.0.0.1:" + port);
  }

  @Test
  void aFirstPasswordIsRefusedUntilItIsChanged(CapturedOutput log) throws Exception {
    var file = data.file("first-sign-ins.txt");
    String[] marketer = StaffDoor.first(file, Role.MARKETER);
    String[] seller = StaffDoor.first(file, Role.SELLER);

    HttpResponse<String> refused = door.signIn(marketer[0], marketer[1]);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(words(refused)).isEqualTo(words(door.signIn(marketer[0], "not this one")));
    assertThat(log.getAll())
        .contains("was refused although its password was right", "/staff/password")
        .doesNotContain(marketer[1]);

    assertThat(passwords.change(marketer[1], "eleven calm badgers"))
        .isEqualTo(new PasswordChoice.Changed());
    HttpResponse<String> open = door.signIn(marketer[0], "eleven calm badgers");
    assertThat(open.statusCode()).isEqualTo(302);
    assertThat(open.headers().firstValue("location")).hasValue("/studio");
    assertThat(open.headers().firstValue("set-cookie"))
        .hasValueSatisfying(
            cookie -> assertThat(cookie).startsWith("__Host-usher=").contains("Secure"));
    assertThat(door.get("/studio", StaffDoor.cookie(open)).statusCode()).isEqualTo(200);

    assertThat(door.signIn(seller[0], seller[1]).statusCode()).isEqualTo(401);
  }

  @Test
  void browsersAreToldToComeOverHttpsAndWhereToReport() throws Exception {
    var headers = door.get("/", "").headers();

    assertThat(headers.firstValue("strict-transport-security")).hasValue("max-age=31536000");
    assertThat(headers.firstValue("reporting-endpoints")).hasValue("policy=\"/policy-reports\"");
    assertThat(headers.firstValue("content-security-policy"))
        .hasValueSatisfying(policy ->
            assertThat(policy).endsWith("; report-uri /policy-reports; report-to policy"));
  }

  private static String words(HttpResponse<String> page) {
    return Jsoup.parse(page.body()).text();
  }

  @TestConfiguration
  static class OnThisMachineAlone {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> onlyLoopback() {
      return server -> server.setAddress(InetAddress.getLoopbackAddress());
    }
  }
}
