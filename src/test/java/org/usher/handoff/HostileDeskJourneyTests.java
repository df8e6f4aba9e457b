package org.usher.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.Browser;
import org.usher.Hostile;
import org.usher.database.DataFolder;
import org.usher.staff.Role;
import org.usher.staff.StaffDoor;

/// The desk in a real browser, when those who wrote meant no good: sellers read text. A window that
/// opens would end the test, and [Browser] asserts that not even the policy had anything to do.
class HostileDeskJourneyTests implements PumpsPortal {

  @Autowired JdbcClient database;
  @Autowired DataFolder data;
  private final String root;

  HostileDeskJourneyTests(@LocalServerPort int port) {
    root = "http://localhost:" + port;
  }

  @Test
  void theDeskShowsTextWhateverWasTyped() throws Exception {
    PumpsPortal.forgetAll(database);
    for (String typed : Hostile.TAKEN) {
      var form = PaperForm.ofJana(root, "/contact");
      for (String field : List.of("name", "company", "message", "time")) {
        form.with(field, typed);
      }
      assertThat(form.send().statusCode()).isEqualTo(303);
    }
    var leads = database.sql("select id from lead_lead").query(String.class).list();
    assertThat(leads).hasSameSizeAs(Hostile.TAKEN);

    try (var seller = Browser.desk(root)) {
      signIn(seller);
      seller.open("/desk").see(Hostile.MARK);
      assertHarmless(seller);
      for (var lead : leads) {
        seller.open("/desk/lead/" + lead).see("In their own words").see(Hostile.MARK);
        assertHarmless(seller);
      }
    }
  }

  private static void assertHarmless(Browser seller) {
    assertThat(seller.main()).doesNotContainPattern(Hostile.UNSEEN);
    Object shown = seller.driver().executeScript("return document.querySelector('main').innerHTML");
    Hostile.assertHarmless(Jsoup.parseBodyFragment(String.valueOf(shown)));
  }

  private void signIn(Browser seller) throws Exception {
    String[] account = StaffDoor.first(data.file("first-sign-ins.txt"), Role.SELLER);
    seller.open("/staff/sign-in");
    seller.type("E-mail", account[0]).type("Password", account[1]).press("Sign in");
    seller.await(() -> !seller.address().startsWith("/staff/sign-in"));
  }
}
