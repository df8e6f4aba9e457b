package org.usher.site;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.TableDigests;
import org.usher.design.Headers;

/// The public site over HTTP, as crawlers and browsers without script meet it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PublicSiteModuleTests {

  private final HttpClient http = HttpClient.newHttpClient();
  private final JdbcClient database;
  private final String root;

  PublicSiteModuleTests(@Autowired JdbcClient database, @LocalServerPort int port) {
    this.database = database;
    this.root = "http://localhost:" + port;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?role=finance",
        "/p/what-it-costs",
        "/search?q=cost",
        "/contact",
        "/nowhere"
      })
  void everyAddressAnswersWithACompleteDocument(String address) throws Exception {
    HttpResponse<String> answer = get(address);
    Document document = Jsoup.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(address.equals("/nowhere") ? 404 : 200);
    assertThat(document.title()).isNotBlank();
    assertThat(meta(document, "description")).isNotBlank();
    assertThat(document.select("html").attr("lang")).isEqualTo("en");
    assertThat(document.select("h1")).hasSize(1);
    assertThat(document.select("meta[property=og:title]").attr("content")).isNotBlank();
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    assertThat(answer.headers().firstValue("content-security-policy")).isPresent();
    assertThat(
            document.select(
                "script:not([src]):not([type='application/ld+json']):not([data-modules]), [style],"
                    + " [onclick]"))
        .as("nothing inline but the one script that the policy names")
        .isEmpty();
  }

  @Test
  void theCanonicalAddressHasNoAnswersAndAnsweredAddressesAreNotIndexed() throws Exception {
    Document plain = document("/p/what-it-costs");
    Document answered = document("/p/what-it-costs?role=finance");

    assertThat(answered.select("link[rel=canonical]").attr("href"))
        .isEqualTo(plain.select("link[rel=canonical]").attr("href"))
        .endsWith("/p/what-it-costs");
    assertThat(meta(plain, "robots")).isEmpty();
    assertThat(meta(answered, "robots")).isEqualTo("noindex");
  }

  @Test
  void browsersCanReadHowToSearchHereInWhateverLanguageWeDescribeOurselves() throws Exception {
    HttpResponse<String> answer = get("/opensearch.xml");

    var description = xml(answer.body());
    assertThat(description.getElementsByTagNameNS("*", "ShortName").getLength()).isOne();
    assertThat(
            xml("<a>%s</a>".formatted(OpenSearch.xml("Führung & Maße für „Usher“ <1")))
                .getDocumentElement()
                .getTextContent())
        .isEqualTo("Führung & Maße für „Usher“ <1");
  }

  private static org.w3c.dom.Document xml(String written) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(written.getBytes(UTF_8)));
  }

  @Test
  void theFirstPaintWaitsForNoOtherFile() throws Exception {
    Document document = document("/");
    assertThat(document.select("link[rel=stylesheet], script[src]:not([type=module])")).isEmpty();
    assertThat(document.select("script[src], link[rel=preload]")).isEmpty();
    assertThat(document.select("script[data-modules^=/VAADIN/]")).hasSize(1);
    assertThat(document.select("head style:not([media])").html()).contains("--paper:", ".wordmark");
  }

  @Test
  void theBrandsTypeComesWhenTheWordsAreThereAndAtOnceWhereNoScriptRuns() throws Exception {
    Document document = document("/");

    String type = document.select("style[data-type][media='not all']").html();
    assertThat(type).contains("@font-face", "url('/theme/fonts/newsreader.woff2?v=");
    assertThat(document.select("noscript style").html()).isEqualTo(type);
    assertThat(document.select("head > style:not([media])").html())
        .as("what stands in for it is there from the first word on")
        .contains("local('Georgia')")
        .doesNotContain("url(");
  }

  @Test
  void thePolicyAllowsTheOneInlineScriptAndNoOther() throws Exception {
    HttpResponse<String> answer = get("/");

    String script = Jsoup.parse(answer.body()).expectFirst("script[data-modules]").data();
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self' %s 'unsafe-eval'".formatted(Headers.hash(script)))
        .doesNotContain("script-src 'unsafe-inline'");
  }

  @Test
  void theStyleSheetOfStaffIsKeptForGoodUnderItsOwnDigestAlone() throws Exception {
    String sheet =
        Jsoup.parse(get("/staff/sign-in").body()).select("link[rel=stylesheet]").stream()
            .map(link -> link.attr("href"))
            .filter(href -> href.startsWith("/theme/staff-"))
            .findFirst()
            .orElseThrow();
    assertThat(get(sheet).headers().firstValue("cache-control"))
        .hasValueSatisfying(said -> assertThat(said).contains("immutable"));
    HttpResponse<String> old = get(sheet.replaceFirst("-[0-9a-f]+\\.css", "-0123456789.css"));
    assertThat(old.statusCode()).isEqualTo(200);
    assertThat(old.headers().firstValue("cache-control")).hasValue("no-store");
  }

  @Test
  void anArticleSaysWhatItIsToMachines() throws Exception {
    String data = document("/p/what-it-costs").select("script[type='application/ld+json']").html();

    assertThat(data).contains("\"@type\":\"Article\"").contains("\"headline\"");
  }

  @Test
  void aFormerAddressLeadsOnAndKeepsTheAnswers() throws Exception {
    HttpResponse<String> answer = get("/p/pricing?role=finance");

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("location")).hasValue("/p/what-it-costs?role=finance");
  }

  @Test
  void whatIsUnknownInAnAddressIsDroppedAndTheRestIsKept() throws Exception {
    Document document = document("/?role=nobody&size=large&colour=red&%3Cscript%3E=1");

    assertThat(document.select(".trail a[href*=ask]")).hasSize(1);
    assertThat(document.select("a[href*=colour], a[href*=nobody], a[href*=script]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/p/..%2f..%2fapplication.properties",
        "/p/%2e%2e/%2e%2e/questions.yaml",
        "/p/a%00b",
        "/p/",
        "/desk/nowhere/at/all",
        "/studio.php",
        "/.git/config",
        "/theme/../brand.yaml",
        "/images/..%2fsite.yaml"
      })
  void whatIsNotThereIsNotFoundAndNeverASignIn(String address) throws Exception {
    assertThat(get(address).statusCode()).isIn(400, 404);
  }

  @Test
  void aQueryOfAHundredKilobytesIsRefusedInOneLine() throws Exception {
    String answer = raw("GET /?q=" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Exception");
  }

  @Test
  void theDocumentIsSentOnceAndThenOnlyConfirmed() throws Exception {
    String tag = get("/p/what-it-costs").headers().firstValue("etag").orElseThrow();

    HttpResponse<String> again =
        http.send(
            request("/p/what-it-costs").header("If-None-Match", tag).build(),
            BodyHandlers.ofString());

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void tenThousandVisitorsWithoutASessionLeaveNothingBehind(@Autowired ApplicationContext context) {
    List<String> addresses =
        List.of("/", "/?role=it", "/p/how-it-works", "/search?q=consent", "/nowhere", "/contact");
    var cookies = new AtomicInteger();

    IntStream.range(0, 10_000)
        .parallel()
        .forEach(number -> {
          HttpResponse<String> answer = getQuietly(addresses.get(number % addresses.size()));
          if (answer.headers().firstValue("set-cookie").isPresent()) {
            cookies.incrementAndGet();
          }
        });

    assertThat(cookies).hasValue(0);
    assertThat(sessions(context)).isZero();
  }

  @Test
  void followingEveryLinkOfTheSiteChangesNothing() throws Exception {
    Map<String, String> before = TableDigests.of(database);

    Set<String> followed = crawl(400);

    assertThat(followed).hasSizeGreaterThan(100);
    assertThat(TableDigests.of(database)).isEqualTo(before);
  }

  @Test
  void crawlersAreToldWhatThereIs() throws Exception {
    assertThat(get("/robots.txt").body())
        .contains("Sitemap: ", "Disallow: /search", "Disallow: /de/search");
    assertThat(get("/sitemap.xml").body()).contains("/p/what-it-costs</loc><lastmod>");
    assertThat(get("/favicon.ico").statusCode()).isEqualTo(200);
  }

  private Set<String> crawl(int most) throws Exception {
    var seen = new HashSet<String>();
    var ahead = new ArrayDeque<>(List.of("/"));
    while (!ahead.isEmpty() && seen.size() < most) {
      String address = ahead.poll();
      if (seen.add(address)) {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as(address).isIn(200, 301);
        for (Element link : Jsoup.parse(answer.body(), root).select("a[href^=/]")) {
          ahead.add(link.attr("href").replaceFirst("#.*", ""));
        }
      }
    }
    return seen;
  }

  private static int sessions(ApplicationContext context) {
    var server = ((ServletWebServerApplicationContext) context).getWebServer();
    var tomcat = ((TomcatWebServer) Objects.requireNonNull(server)).getTomcat();
    return Arrays.stream(tomcat.getHost().findChildren())
        .map(child -> ((Context) child).getManager())
        .mapToInt(Manager::getActiveSessions)
        .sum();
  }

  private Document document(String address) throws Exception {
    return Jsoup.parse(get(address).body());
  }

  private static String meta(Document document, String name) {
    return document.select("meta[name=%s]".formatted(name)).attr("content");
  }

  private HttpResponse<String> get(String address) throws Exception {
    return http.send(request(address).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> getQuietly(String address) {
    try {
      return get(address);
    } catch (Exception e) {
      throw new AssertionError(address, e);
    }
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(root + address)).GET();
  }

  private String raw(String request) throws IOException {
    try (var socket = new Socket("localhost", URI.create(root).getPort())) {
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      byte[] bytes = new byte[4096];
      int read = in.read(bytes);
      return new String(bytes, 0, Math.max(read, 0), US_ASCII);
    }
  }
}
