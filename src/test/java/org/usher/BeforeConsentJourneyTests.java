package org.usher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.handoff.Stores;
import org.usher.handoff.Traces;
import org.usher.visitor.Classification;
import org.usher.visitor.PersonalData;

/// A buyer who looks at everything and agrees to nothing leaves nothing behind: not in the browser,
/// not elsewhere, not in the database. Each search is first shown something that it has to find.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "usher.engagement.store-every=100ms",
      "usher.matching.learning.store-every=100ms"
    })
@ExtendWith(OutputCaptureExtension.class)
class BeforeConsentJourneyTests {

  private static final String MARKER = "marker";

  /// What a browser keeps for a site, by kind; cookies apart, since a script does not see all.
  private static final String STORES =
      """
      const done = arguments[0];
      (async () => done([
        ...Object.keys(localStorage).map(name => 'localStorage ' + name),
        ...Object.keys(sessionStorage).map(name => 'sessionStorage ' + name),
        ...(await indexedDB.databases()).map(one => 'indexedDB ' + one.name),
        ...(await caches.keys()).map(name => 'caches ' + name),
        ...(await navigator.serviceWorker.getRegistrations()).map(one => 'worker ' + one.scope)
      ]))();
      """;

  private static final String PLANT =
      """
      const done = arguments[0];
      (async () => {
        document.cookie = 'marker=1';
        localStorage.setItem('marker', '1');
        sessionStorage.setItem('marker', '1');
        await caches.open('marker');
        const opened = indexedDB.open('marker');
        opened.onsuccess = () => { opened.result.close(); done(); };
      })();
      """;

  @Autowired private List<PersonalData> modules;
  @Autowired private JdbcClient database;
  @Autowired private ServletContext servlets;
  @Autowired private Environment environment;
  @LocalServerPort private int port;

  @Test
  void nothingIsLeftInTheBrowserAndNothingIsAskedOfOthers() {
    try (var marked = Browser.remembering(root())) {
      marked.open("/");
      marked.driver().executeAsyncScript(PLANT);
      assertThat(cookies(marked)).contains(MARKER);
      assertThat(stores(marked))
          .containsExactlyInAnyOrder(
              "localStorage " + MARKER,
              "sessionStorage " + MARKER,
              "indexedDB " + MARKER,
              "caches " + MARKER);
      assertThat(origins(marked)).containsOnly(root());
      marked.driver().get("http://127.0.0.1:" + port + "/");
      assertThat(origins(marked)).contains("http://127.0.0.1:" + port);
    }

    try (var buyer = Browser.remembering(root())) {
      walk(buyer);
      assertThat(cookies(buyer)).containsOnly(servlets.getSessionCookieConfig().getName());
      assertThat(buyer.driver().manage().getCookies())
          .allSatisfy(cookie -> assertThat(cookie.getExpiry()).isNull());
      assertThat(stores(buyer)).isEmpty();
      assertThat(origins(buyer)).containsOnly(root());
    }
  }

  @Test
  void noRowIsWrittenForAVisitor() {
    Map<String, Long> before = rows();
    UUID marker = UUID.randomUUID();
    database
        .sql("insert into privacy_wish (id, sealed, made_at) values (?, '', now())")
        .param(marker)
        .update();
    assertThat(grown(before)).containsExactly("privacy_wish");
    database.sql("delete from privacy_wish where id = ?").param(marker).update();
    assertThat(grown(before)).isEmpty();

    visit();
    assertThat(grown(before)).doesNotContainAnyElementsOf(aboutPeople());

    // The sums of the day may stand for the first time; who comes next adds to them and to nothing.
    Map<String, Long> afterOne = rows();
    visit();
    assertThat(grown(afterOne)).isEmpty();
  }

  /// What somebody typed and did not send, searched for, or answered in this visit. Options may be
  /// counted, each for itself; what must not stand anywhere is that one visitor chose both.
  @Test
  void nothingThatSomebodyTypedOrAnsweredStandsOnTheDiskOrInTheLog(CapturedOutput log)
      throws IOException {
    var stores = new Stores(database, Path.of(environment.getRequiredProperty("usher.data")));
    stores.plant("Setzling8qx");
    var planted = new Traces(List.of("Setzling8qx"));
    assertThat(planted.in(stores.rows())).as("rows").isNotEmpty();
    assertThat(planted.below(stores.files())).as("files of the database").isNotEmpty();
    assertThat(planted.below(stores.data())).as("data folder").isNotEmpty();
    assertThat(planted.in(log.getAll().getBytes(UTF_8))).as("log").isNotEmpty();

    long visits = visits();
    try (var buyer = Browser.desk(root())) {
      walk(buyer);
      buyer.open("/search?q=Suchwort8qx&role=finance&today=convince").live();
      buyer.open("/contact?role=finance&today=convince").live();
      buyer.type("Your name", "Namewort8qx");
      buyer.type("Work e-mail", "mailwort8qx@example.com");
      buyer.driver().switchTo().activeElement().sendKeys(Keys.TAB);
      buyer.open("/").live();
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> visits() > visits);
    await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(5)).until(() -> true);

    var typed = new Traces(List.of("Suchwort8qx", "suchwort8qx", "Namewort8qx", "mailwort8qx"));
    assertThat(typed.in(stores.rows())).as("rows").isEmpty();
    assertThat(typed.below(stores.files())).as("files of the database").isEmpty();
    assertThat(typed.below(stores.data())).as("data folder").isEmpty();
    assertThat(typed.in(log.getAll().getBytes(UTF_8))).as("log").isEmpty();
    var answered = new Traces(List.of("role=finance&today"));
    assertThat(answered.in(stores.rows())).as("answers in rows").isEmpty();
    assertThat(answered.in(log.getAll().getBytes(UTF_8))).as("answers in the log").isEmpty();
  }

  /// One visitor, until what is counted about the visit as a sum is in the database.
  private void visit() {
    long visits = visits();
    try (var buyer = Browser.desk(root())) {
      walk(buyer);
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> visits() > visits);
    await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(5)).until(() -> true);
  }

  /// The guide, a page, the search as it is typed and as it is sent, my journey.
  private static void walk(Browser buyer) {
    buyer.open("/").live().follow("I look after the money").awaitAddress("/?role=finance");
    buyer.follow("Make the case to others").awaitAddress("/?role=finance&today=convince");
    buyer.driver().findElement(By.cssSelector("#live .match h3 a")).click();
    buyer.await(() -> buyer.address().startsWith("/p/"));
    buyer.see("Because");
    buyer.type("Search", "what does it cost");
    buyer.await(() -> !buyer.driver().findElements(By.cssSelector("[role=option]")).isEmpty());
    buyer.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    buyer.await(() -> buyer.address().startsWith("/search"));
    buyer.open("/journey?role=finance&today=convince").live().see("My answers");
  }

  private String root() {
    return "http://localhost:" + port;
  }

  private static Set<String> cookies(Browser browser) {
    var names = new TreeSet<String>();
    for (Cookie cookie : browser.driver().manage().getCookies()) {
      names.add(cookie.getName());
    }
    return names;
  }

  @SuppressWarnings("unchecked")
  private static List<String> stores(Browser browser) {
    return (List<String>)
        Objects.requireNonNull(browser.driver().executeAsyncScript(STORES), "stores");
  }

  /// Whom the browser asked for anything over a network, its own empty tab left out.
  private static Set<String> origins(Browser browser) {
    var origins = new TreeSet<String>();
    for (String address : browser.requests()) {
      URI uri = URI.create(address.replaceFirst("[?#].*", ""));
      if (!Set.of("data", "blob", "about", "chrome").contains(String.valueOf(uri.getScheme()))) {
        origins.add(uri.getScheme().replace("ws", "http") + "://" + uri.getAuthority());
      }
    }
    return origins;
  }

  private long visits() {
    return database
        .sql("select coalesce(sum(count), 0) from engagement_counter where kind = 'VISIT'")
        .query(Long.class)
        .single();
  }

  /// Tables that have more rows than before.
  private Set<String> grown(Map<String, Long> before) {
    var grown = new TreeSet<String>();
    rows()
        .forEach((table, count) -> {
          if (count > before.getOrDefault(table, 0L)) {
            grown.add(table);
          }
        });
    return grown;
  }

  /// The rows of every table of which somebody has said what its columns say about people.
  private Map<String, Long> rows() {
    var rows = new TreeMap<String, Long>();
    for (PersonalData module : modules) {
      for (String column : module.columns().keySet()) {
        rows.computeIfAbsent(
            tableOf(column),
            table -> database.sql("select count(*) from " + table).query(Long.class).single());
      }
    }
    return rows;
  }

  /// Tables that say anything about anybody.
  private Set<String> aboutPeople() {
    var tables = new TreeSet<String>();
    for (PersonalData module : modules) {
      module
          .columns()
          .forEach((column, says) -> {
            if (says != Classification.NOT_PERSONAL) {
              tables.add(tableOf(column));
            }
          });
    }
    return tables;
  }

  private static String tableOf(String column) {
    return column.substring(0, column.indexOf('.'));
  }
}
