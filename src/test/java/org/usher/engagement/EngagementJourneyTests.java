package org.usher.engagement;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.Browser;

/// A buyer in a real browser is counted, cell by cell, with what was read.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EngagementJourneyTests {

  @Autowired private Counts counts;
  @Autowired private CounterFlush flush;
  @Autowired private Clock clock;
  @Autowired private JdbcClient database;
  @LocalServerPort private int port;

  @BeforeEach
  void nothingCounted() {
    flush.store();
    database.sql("delete from engagement_counter").update();
  }

  @Test
  void whatABuyerAnswersOpensAndReadsIsCounted() throws Exception {
    try (var browser = Browser.desk("http://localhost:" + port)) {
      browser.open("/").live().follow("I look after the money");
      browser.awaitAddress("/?role=finance");
      browser.driver().findElement(By.cssSelector("main a[href*='/p/']")).click();
      browser.await(() -> browser.address().startsWith("/p/"));
      readToTheEnd(browser);
      browser.driver().navigate().back();
      browser.await(() -> total(Counted.READ) == 1);
    }

    assertThat(total(Counted.VISIT)).isEqualTo(1);
    assertThat(counts.bySubject(Counted.ANSWER, today(), today())).containsOnlyKeys("role:finance");
    assertThat(total(Counted.PAGE)).isEqualTo(1);
    assertThat(total(Counted.CHOSEN)).isEqualTo(1);
    assertThat(total(Counted.SHOWN)).isPositive();
  }

  @Test
  void aFileIsNotedWhenItsLinkIsFollowedAndNotWhenItIsFetched() throws Exception {
    String root = "http://localhost:" + port;
    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(root + "/files/trial-checklist.txt")).build(),
            BodyHandlers.discarding());
    try (var browser = Browser.desk(root)) {
      browser.open("/p/making-the-case").live();
      browser
          .driver()
          .findElement(By.cssSelector("main a[href='/files/trial-checklist.txt']"))
          .click();
      browser.await(() -> total(Counted.FILE) == 1);
    }

    assertThat(counts.bySubject(Counted.FILE, today(), today()))
        .containsOnlyKeys("trial-checklist.txt");
  }

  private static void readToTheEnd(Browser browser) throws InterruptedException {
    for (int second = 0; second <= PageVisit.READ_SECONDS; second++) {
      browser
          .driver()
          .executeScript("scrollBy(0, document.body.scrollHeight / 4); " + moveThePointer());
      Thread.sleep(1100);
    }
  }

  private static String moveThePointer() {
    return "dispatchEvent(new Event('pointermove'))";
  }

  private long total(Counted kind) {
    flush.store();
    return counts.total(kind, today(), today());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(UTC));
  }
}
