package org.usher.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A site in three languages, one of them written from right to left, over HTTP.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LanguagesModuleTests {

  private static final String FRONT =
      """
      ---
      title: %s
      summary: What it costs to run the thing, with every number and where it comes from.
      sources: [{title: Our own books}]
      %s---
      """;

  private static final String ONLY_IN_MAIN = "job: selection\nreview: 2030-01-31\n";

  @TempDir static Path site;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String root;

  LanguagesModuleTests(@LocalServerPort int port) {
    this.root = "http://localhost:" + port;
  }

  @DynamicPropertySource
  static void content(DynamicPropertyRegistry properties) {
    properties.add("usher.content", site::toString);
  }

  @BeforeAll
  static void write() throws IOException {
    Files.createDirectories(site.resolve("pages"));
    Files.writeString(
        site.resolve("site.yaml"),
        """
        languages: [en, de, he]
        title: Small
        tagline: A small site
        description: A small site for tests
        notice: {en: This is a test., de: Dies ist ein Test.}
        guide: {heading: Where to, lead: Two questions, budget: 3}
        contact: {heading: Talk, lead: To a person, promise: 'Within {time}'}
        footer: [setup]
        """);
    Files.writeString(
        site.resolve("questions.yaml"),
        """
        - id: role
          ask: {en: 'Who are you?', de: 'Wer sind Sie?'}
          why: So that we know.
          options:
            - {id: finance, label: Money, means: you count, evidence: Counts}
            - {id: it, label: Machines, means: you run, evidence: Runs}
        """);
    Files.writeString(
        site.resolve("scoring.yaml"),
        """
        name: None
        base: 0
        threshold: 100
        grades: {fit: {A: 20, B: 10}, engagement: {1: 20, 2: 10}}
        fit: [{id: money, when: {role: finance}, points: 5, says: Counts}]
        """);
    page("costs.md", "Costs", ONLY_IN_MAIN);
    page("costs.de.md", "Kosten", "");
    page("setup.md", "Setup", ONLY_IN_MAIN);
  }

  private static void page(String file, String title, String more) throws IOException {
    Files.writeString(
        site.resolve("pages").resolve(file), FRONT.formatted(title, more) + "Text.\n");
  }

  @Test
  void aTranslatedPageNamesItsLanguagesAndTheOneForAllOthers() throws Exception {
    for (String path : new String[] {"/p/costs", "/de/p/costs"}) {
      var links = document(path).select("link[rel=alternate][hreflang]");

      assertThat(links.eachAttr("hreflang")).containsExactly("en", "de", "x-default");
      assertThat(links.eachAttr("href"))
          .extracting(href -> URI.create(href).getPath())
          .containsExactly("/p/costs", "/de/p/costs", "/p/costs");
    }
  }

  @Test
  void aDocumentSaysItsLanguageAndDirection() throws Exception {
    assertThat(document("/de/p/costs").select("html").attr("lang")).isEqualTo("de");
    assertThat(document("/de").select("html").attr("dir")).isEqualTo("ltr");
    assertThat(document("/he").select("html[lang=he]").attr("dir")).isEqualTo("rtl");
  }

  @Test
  void aPageThatIsNotTranslatedSaysSoAndStandsForTheOriginalOnly() throws Exception {
    Document page = document("/he/p/setup");

    assertThat(page.select("article").attr("lang")).isEqualTo("en");
    assertThat(page.select("article").attr("dir")).isEqualTo("ltr");
    assertThat(page.select("article p.notice[lang=he]").text()).isNotBlank();
    assertThat(URI.create(page.select("link[rel=canonical]").attr("href")).getPath())
        .isEqualTo("/p/setup");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.select("link[hreflang]")).isEmpty();
    assertThat(document("/p/setup").select("link[hreflang], article p.notice")).isEmpty();
  }

  @Test
  void whatLeadsToAnotherLanguageSaysSoBeforeAnybodyFollowsIt() throws Exception {
    for (String path :
        new String[] {
          "/de?role=it",
          "/de?role=it&show=pages",
          "/de/search?q=Setup",
          "/de/p/costs?role=it",
          "/de/journey?role=it",
          "/de/p/set-up-setup"
        }) {
      var links = document(path).select("main a[data-page=setup], .meant a[href*=setup]");

      assertThat(links).as(path).isNotEmpty().allMatch(link -> link.attr("hreflang").equals("en"));
      assertThat(links.select("span[lang=en][dir=ltr]").eachText()).as(path).containsOnly("Setup");
      assertThat(links.eachText()).as(path).contains("Setup (Englisch)");
    }
    assertThat(document("/de").select("footer a[hreflang=en]").eachText())
        .contains("Setup (Englisch)");
    assertThat(document("/de/search?q=Kosten").select("[data-page=costs]").eachText())
        .containsOnly("Kosten");
    assertThat(document("/?role=it").select("main a[hreflang], .foreign")).isEmpty();
  }

  @Test
  void everyPageIsListedByWhatABuyerIsBusyWith() throws Exception {
    Document all = document("/de/pages?role=it");

    assertThat(all.select("main section:has(#selection) li > a").eachText())
        .containsExactly("Kosten", "Setup (Englisch)");
    assertThat(all.select("main section")).as("no heading without pages").hasSize(1);
    assertThat(all.select("main li > a").eachAttr("href"))
        .containsExactly("/de/p/costs?role=it", "/de/p/setup?role=it");
    assertThat(document("/de").select("main .steps a, footer a").eachAttr("href"))
        .contains("/de/pages");
    assertThat(status("/pages")).isEqualTo(200);
    assertThat(http.send(request("/sitemap.xml"), BodyHandlers.ofString()).body())
        .contains("/pages</loc>", "/de/pages</loc>");
  }

  @Test
  void theFirstScreenSaysWhatTheSiteIsAndTheNextDoNotRepeatIt() throws Exception {
    assertThat(document("/de").select(".guide-head .tagline").text()).isEqualTo("A small site");
    assertThat(document("/de?role=it").select(".tagline")).isEmpty();
  }

  @Test
  void ourOwnWordsInAPageThatIsNotTranslatedAreInTheReadersLanguage() throws Exception {
    Document page = document("/de/p/setup?role=it");

    assertThat(page.select("article .times").attr("lang")).isEqualTo("de");
    assertThat(page.select("article .sources h2").attr("lang")).isEqualTo("de");
    assertThat(page.select("article .sources > p").attr("lang")).isEqualTo("de");
    assertThat(document("/de/p/costs?role=it").select("article [lang]")).isEmpty();
  }

  @Test
  void theReaderChangesTheLanguageAndKeepsTheAnswers() throws Exception {
    var links = document("/p/costs?role=it").select("nav.languages a");

    assertThat(links.eachAttr("href")).containsExactly("/de/p/costs?role=it");
    assertThat(links.eachText()).containsExactly("Deutsch");
    assertThat(links.attr("lang")).isEqualTo("de");
  }

  @Test
  void theHeadOffersTheLanguagesTooAndKeepsWhatTheScreenIsAbout() throws Exception {
    var links = document("/search?q=costs&role=it").select("header .tongues a");

    assertThat(links.eachAttr("href"))
        .containsExactly("/de/search?role=it&q=costs", "/he/search?role=it&q=costs");
    assertThat(links.eachAttr("lang")).containsExactly("de", "he");
    assertThat(links.select("span").eachText()).containsExactly("Deutsch", "עברית");
    assertThat(links.select("abbr[title=Deutsch]").text()).isEqualTo("DE");
  }

  @Test
  void anAddressInALanguageThatTheSiteDoesNotHaveIsNotFound() throws Exception {
    assertThat(status("/fr")).isEqualTo(404);
    assertThat(status("/fr/p/costs")).isEqualTo(404);
  }

  @Test
  void theNoticeStandsOnEveryScreen() throws Exception {
    assertThat(document("/").select(".site-notice").text()).isEqualTo("This is a test.");
    assertThat(document("/contact").select(".site-notice")).hasSize(1);
    assertThat(document("/de/nowhere").select(".site-notice").text())
        .isEqualTo("Dies ist ein Test.");
  }

  private Document document(String path) throws Exception {
    return Jsoup.parse(http.send(request(path), BodyHandlers.ofString()).body());
  }

  private int status(String path) throws Exception {
    return http.send(request(path), BodyHandlers.discarding()).statusCode();
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html").build();
  }
}
