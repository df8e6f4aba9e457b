package org.usher.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What readers, crawlers and other sites get over HTTP: an article with everything that can belong
/// to one, feed, sitemap, manifest, security.txt, the page for wrong addresses, and the question
/// for other sites.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FoundAndReadModuleTests {

  /// A date with a time zone (ISO 8601), as search engines ask for.
  private static final String MOMENT = "20\\d\\d-\\d\\d-\\d\\dT00:00:00Z";

  private static final Path SITE = Path.of("target/site-of-reading");

  private static final Path THEME = Path.of("target/theme-of-reading");

  private static final String PAGE =
      """
      ---
      title: A tour of the yard
      summary: What stands where in the yard, with a plan, a film and the sheet to take along.
      job: exploration
      review: 2100-01-31
      reviewed: 2026-11-01
      audience: {role: {marketing: fits}}
      item: {url: https://docs.example/yard}
      downloads: [{title: The sheet, file: /files/sheet.pdf}]
      sources: [{title: Our own books}]
      ---
      A glimmerling stands here.[^books] Another glimmerling stands there.[^law]

      ![A plan of the yard](/images/plan.svg "The yard from above")

      ## First

      It is the first, see [the costs](/p/what-it-costs).

      ![The yard at night](/images/photo.jpg "By night")

      ## Second

      :::video {title: The film, file: /files/tour.mp4, poster: /images/photo.jpg, minutes: 2}
      Here you see the yard.
      :::

      ## Third

      Again.[^books]

      :::video {title: Another, url: https://films.example/x, poster: /images/plan.svg, minutes: 3}
      There you see it again.
      :::

      [^books]: See *our* books.
      [^law]: See the law.
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String root;

  FoundAndReadModuleTests(@LocalServerPort int port) {
    this.root = "http://localhost:" + port;
  }

  @DynamicPropertySource
  static void aSiteOfItsOwn(DynamicPropertyRegistry properties) throws IOException {
    FileSystemUtils.deleteRecursively(SITE);
    FileSystemUtils.copyRecursively(Path.of("content"), SITE);
    FileSystemUtils.deleteRecursively(THEME);
    FileSystemUtils.copyRecursively(Path.of("themes/usher"), THEME);
    properties.add("usher.brand.theme", THEME::toString);
    write("pages/yard.md", PAGE.getBytes(UTF_8));
    write("images/plan.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8));
    write("images/photo.jpg", photo());
    write("files/sheet.pdf", "%PDF-1.7 sheet".getBytes(UTF_8));
    write("files/tour.mp4", new byte[4096]);
    write(
        "glossary.yaml",
        "- {id: glimmerling, term: glimmerling, means: A small lamp.}\n".getBytes(UTF_8));
    properties.add("usher.content", SITE::toString);
    properties.add("usher.embed.hosts", () -> "www.example.com");
    properties.add("usher.site.security-contact", () -> "mailto:security@example.com");
  }

  private static void write(String file, byte[] content) throws IOException {
    Files.createDirectories(SITE.resolve(file).getParent());
    Files.write(SITE.resolve(file), content);
  }

  private static byte[] photo() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(3200, 1800, BufferedImage.TYPE_INT_RGB), "jpg", out);
    return out.toByteArray();
  }

  @Test
  void anArticleHasContentsTimesNotesWordsFilmsAndFilesWithoutAnyScript() throws Exception {
    Document document = document("/p/yard?role=marketing");

    assertThat(document.select(".contents a"))
        .extracting(Element::text)
        .containsExactly("First", "Second", "Third");
    assertThat(document.select(".times").text())
        .contains("About one minute", "Updated", "Reviewed");
    assertThat(document.select("figure > figcaption").getFirst().text())
        .isEqualTo("The yard from above");
    assertThat(document.select(".item a").attr("href")).isEqualTo("https://docs.example/yard");
    assertThat(document.select(".downloads li").text()).isEqualTo("The sheet PDF, 1 kB");
    assertThat(document.select(".transcript").getFirst().text())
        .isEqualTo("Read what is said Here you see the yard.");
  }

  @Test
  void notesAreNumberedAsTheyComeAndLeadBack() throws Exception {
    Document document = document("/p/yard?role=marketing");

    assertThat(document.select("a.note")).extracting(Element::text).containsExactly("1", "2", "1");
    assertThat(document.select(".notes li"))
        .extracting(note -> note.select(".note-text").text())
        .containsExactly("See our books.", "See the law.");
    everyMarkLeadsSomewhere(document);
  }

  @Test
  void aWordIsMarkedOnceAndExplained() throws Exception {
    Document document = document("/p/yard");

    Element word = document.select("a.term").getFirst();
    assertThat(document.select("a.term")).hasSize(1);
    assertThat(document.select("#" + word.attr("aria-describedby")).text())
        .isEqualTo("A small lamp.");
    everyMarkLeadsSomewhere(document);
  }

  private static void everyMarkLeadsSomewhere(Document document) {
    assertThat(document.select("a.note, a.term, a.back, .contents a"))
        .isNotEmpty()
        .allSatisfy(link ->
            assertThat(document.getElementById(link.attr("href").replaceFirst(".*#", "")))
                .as(link.outerHtml())
                .isNotNull());
    List<String> ids = document.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void nothingOfAFilmIsLoadedBeforeItIsWantedAndNothingFromElsewhereEver() throws Exception {
    Document document = document("/p/yard");

    assertThat(document.select("video").attr("preload")).isEqualTo("none");
    assertThat(document.select(".film-link").attr("href")).isEqualTo("https://films.example/x");
    assertThat(document.select("[src]").eachAttr("src"))
        .allSatisfy(source -> assertThat(source).startsWith("/"));
    assertThat(document.select("iframe")).isEmpty();
  }

  @Test
  void filesAndPicturesAreServedFromTheirCopies() throws Exception {
    HttpResponse<byte[]> sheet = bytes("/files/sheet.pdf");
    HttpResponse<byte[]> photo = bytes("/images/photo.jpg");

    assertThat(sheet.headers().firstValue("content-type")).hasValue("application/pdf");
    assertThat(new String(sheet.body(), UTF_8)).isEqualTo("%PDF-1.7 sheet");
    assertThat(photo.headers().firstValue("content-type")).hasValue("image/jpeg");
    assertThat(ImageIO.read(new ByteArrayInputStream(photo.body())).getWidth()).isEqualTo(1600);
    assertThat(bytes("/files/none.pdf").statusCode()).isEqualTo(404);
    assertThat(bytes("/files/..%2fsite.yaml").statusCode()).isIn(400, 404);
  }

  @Test
  void aFilmCanBePlayedFromTheMiddle() throws Exception {
    var part =
        http.send(
            HttpRequest.newBuilder(URI.create(root + "/files/tour.mp4"))
                .header("Range", "bytes=1000-1999")
                .build(),
            BodyHandlers.ofByteArray());

    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).hasSize(1000);
  }

  @Test
  void machinesAreToldWhatAPageIs() throws Exception {
    Document document = document("/p/yard");
    List<JsonNode> data = data(document);

    assertThat(data)
        .extracting(node -> node.get("@type").asString())
        .containsExactly("Article", "BreadcrumbList", "VideoObject", "VideoObject");
    assertThat(data.getFirst().get("publisher").get("logo").asString())
        .contains("/theme/logo.svg?v=");
    assertThat(data.get(1).get("itemListElement")).hasSize(2);
    assertThat(data.get(2).get("contentUrl").asString()).endsWith("/files/tour.mp4");
    assertThat(data.get(2).get("duration").asString()).isEqualTo("PT2M");
    assertThat(data.get(2).get("uploadDate").asString()).matches(MOMENT);
    assertThat(data.getFirst().get("dateModified").asString()).matches(MOMENT);
    assertThat(data.getFirst().get("image").asString()).endsWith("/images/plan.svg");
    assertThat(data(document("/p/meddic")).getFirst().get("image").asString())
        .as("a page without a picture")
        .contains("/theme/card.png");
    assertThat(data(document("/")))
        .extracting(node -> node.get("@type").asString())
        .containsExactly("WebSite", "Organization");
  }

  /// Hardly anybody shows a vector, so the first photograph stands for a page.
  @Test
  void aLinkThatIsSentShowsThePictureOfThePageOrOfTheBrand() throws Exception {
    Document page = document("/p/yard");
    Document start = document("/de?role=finance");

    assertThat(property(page, "og:image")).endsWith("/images/photo.jpg");
    assertThat(property(page, "og:image:width")).isEqualTo("1600");
    assertThat(property(page, "og:image:height")).isEqualTo("900");
    assertThat(property(page, "og:image:alt")).isEqualTo("The yard at night");
    assertThat(property(page, "og:locale")).isEqualTo("en_US");
    assertThat(page.select("meta[property=og:locale:alternate]")).isEmpty();
    assertThat(property(start, "og:image")).startsWith("http://").contains("/theme/card.png?v=");
    assertThat(property(start, "og:image:alt")).isEqualTo("Usher");
    assertThat(property(start, "og:locale")).isEqualTo("de_DE");
    assertThat(property(start, "og:locale:alternate")).isEqualTo("en_US");
    assertThat(start.select("meta[name=twitter:card]").attr("content"))
        .isEqualTo("summary_large_image");
    BufferedImage card = ImageIO.read(new ByteArrayInputStream(bytes("/theme/card.png").body()));
    assertThat(property(start, "og:image:width")).isEqualTo(String.valueOf(card.getWidth()));
    assertThat(property(start, "og:image:height")).isEqualTo(String.valueOf(card.getHeight()));
    String icon = start.select("link[rel=apple-touch-icon]").attr("href");
    assertThat(ImageIO.read(new ByteArrayInputStream(bytes(icon).body())).getWidth())
        .isEqualTo(180);
  }

  private static String property(Document document, String property) {
    return document.select("meta[property=%s]".formatted(property)).attr("content");
  }

  @Test
  void aBrandsPictureOfAnotherSizeIsLeftOut() throws Exception {
    byte[] card = Files.readAllBytes(THEME.resolve("card.png"));
    Files.copy(THEME.resolve("touch-icon.png"), THEME.resolve("card.png"), REPLACE_EXISTING);
    try {
      await().until(() -> property(document("/"), "og:image").isEmpty());
      assertThat(document("/").select("meta[name=twitter:card]").attr("content"))
          .isEqualTo("summary");
    } finally {
      Files.write(THEME.resolve("card.png"), card);
      await().until(() -> !property(document("/"), "og:image").isEmpty());
    }
  }

  @Test
  void nothingMovesWhenAPictureComesAndAPhoneGetsANarrowOne() throws Exception {
    Document document = document("/p/yard");
    Element photo = document.select(".prose img[src=/images/photo.jpg]").getFirst();
    Element link = document.select(".film-link img").getFirst();

    assertThat(photo.attr("width") + " " + photo.attr("height")).isEqualTo("1600 900");
    assertThat(photo.attr("loading")).isEqualTo("lazy");
    assertThat(photo.attr("srcset"))
        .isEqualTo(
            "/images/photo.jpg?width=480 480w, /images/photo.jpg?width=960 960w,"
                + " /images/photo.jpg 1600w");
    assertThat(photo.attr("sizes")).startsWith("(min-width: 62rem) 42rem");
    assertThat(link.attr("loading")).isEqualTo("lazy");
    for (int width : List.of(480, 960)) {
      HttpResponse<byte[]> copy = bytes("/images/photo.jpg?width=" + width);
      assertThat(ImageIO.read(new ByteArrayInputStream(copy.body())).getWidth()).isEqualTo(width);
      assertThat(copy.headers().firstValue("etag"))
          .hasValueSatisfying(tag -> assertThat(tag).endsWith("-" + width + "\""));
    }
    for (String width : List.of("961", "x", "-1", "", "99999999999999999999")) {
      assertThat(bytes("/images/photo.jpg?width=" + width).body())
          .as(width)
          .isEqualTo(bytes("/images/photo.jpg").body());
    }
    Element drawing = document("/p/how-it-works").select(".prose img").getFirst();
    assertThat(drawing.attr("width") + " " + drawing.attr("height")).isEqualTo("720 424");
  }

  @Test
  void whereTheBrandHasNoLogoItsNameStandsAlone() throws Exception {
    assertThat(document("/p/yard").select(".wordmark img, link[rel=icon]")).hasSize(2);
    assertThat(get("/manifest.webmanifest").body()).contains("/theme/logo.svg");
    byte[] logo = Files.readAllBytes(THEME.resolve("logo.svg"));
    Files.delete(THEME.resolve("logo.svg"));
    try {
      await().until(() -> document("/p/yard").select(".wordmark img").isEmpty());
      Document document = document("/p/yard");
      assertThat(document.select(".wordmark").text()).isEqualTo("Usher");
      assertThat(document.select("link[rel=icon]")).isEmpty();
      assertThat(data(document).getFirst().get("publisher").has("logo")).isFalse();
      assertThat(get("/manifest.webmanifest").body()).doesNotContain("icons");
      assertThat(get("/opensearch.xml").body()).doesNotContain("logo");
      assertThat(get("/staff/sign-in").body()).doesNotContain("logo");
    } finally {
      Files.write(THEME.resolve("logo.svg"), logo);
      await().until(() -> !document("/p/yard").select(".wordmark img").isEmpty());
    }
  }

  @Test
  void aFileOfTheBrandIsKeptForGoodUnderItsOwnVersionAlone() throws Exception {
    String logo = document("/p/yard").select(".wordmark img").attr("src");
    assertThat(caching(logo)).contains("max-age=31536000", "immutable");
    assertThat(caching(logo.replaceFirst("v=.*", "v=00000000"))).doesNotContain("immutable");

    Matcher font =
        Pattern.compile("/theme/fonts/[^']+").matcher(document("/p/yard").select("style").html());
    assertThat(font.find()).isTrue();
    assertThat(caching(font.group())).contains("max-age=31536000", "immutable");
    assertThat(caching(font.group().replaceFirst("\\?.*", ""))).doesNotContain("immutable");
  }

  private String caching(String address) throws Exception {
    HttpResponse<byte[]> answer = bytes(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.headers().firstValue("cache-control").orElse("");
  }

  private static List<JsonNode> data(Document document) {
    return document.select("script[type='application/ld+json']").stream()
        .map(script -> JsonMapper.shared().readTree(script.data()))
        .toList();
  }

  @Test
  void theFeedHasThePagesChangedLast() throws Exception {
    HttpResponse<String> feed = get("/feed.xml");

    var xml = xml(feed.body());
    assertThat(feed.headers().firstValue("content-type").orElse(""))
        .startsWith("application/atom+xml");
    assertThat(xml.getDocumentElement().getTagName()).isEqualTo("feed");
    assertThat(xml.getElementsByTagName("entry").getLength()).isGreaterThan(12);
    assertThat(document("/").select("link[type='application/atom+xml']").attr("href"))
        .isEqualTo("/feed.xml");
    assertThat(get("/xx/feed.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void theSitemapSaysWhenEachPageChanged() throws Exception {
    String body = get("/sitemap.xml").body();

    assertThat(body).containsPattern("/p/yard</loc><lastmod>20\\d\\d-");
    assertThat(xml(body).getElementsByTagName("lastmod").getLength())
        .as("lists too change with their pages")
        .isEqualTo(xml(body).getElementsByTagName("url").getLength());
  }

  @Test
  void theSitemapNamesTheOtherLanguagesOfAPageAndOnlyThoseItIsWrittenIn() throws Exception {
    String body = get("/sitemap.xml").body();
    List<String> german =
        body.lines().filter(l -> l.contains("/de/p/what-it-costs</loc>")).toList();

    assertThat(german)
        .singleElement()
        .asString()
        .containsPattern("hreflang=\"en\" href=\"[^\"]*/p/what-it-costs\"")
        .containsPattern("hreflang=\"de\" href=\"[^\"]*/de/p/what-it-costs\"")
        .containsPattern("hreflang=\"x-default\" href=\"[^\"]*/p/what-it-costs\"");
    assertThat(body.lines().filter(l -> l.contains("/p/yard</loc>")))
        .singleElement()
        .asString()
        .doesNotContain("hreflang");
  }

  @Test
  void whatWasReadBeforeIsOnlyConfirmed() throws Exception {
    for (String address : List.of("/feed.xml", "/de/feed.xml", "/sitemap.xml")) {
      String tag = get(address).headers().firstValue("etag").orElseThrow();

      assertThat(
              http.send(
                      HttpRequest.newBuilder(URI.create(root + address))
                          .header("If-None-Match", tag)
                          .build(),
                      BodyHandlers.ofString())
                  .statusCode())
          .as(address)
          .isEqualTo(304);
    }
  }

  private static org.w3c.dom.Document xml(String body) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(body)));
  }

  @Test
  void aHoleCanBeReported() throws Exception {
    String body = get("/.well-known/security.txt").body();

    assertThat(body).contains("Contact: mailto:security@example.com");
    String expires = body.lines().filter(l -> l.startsWith("Expires: ")).findFirst().orElseThrow();
    assertThat(Instant.parse(expires.substring("Expires: ".length()))).isAfter(Instant.now());
  }

  @Test
  void thePortalCanStandOnAHomeScreen() throws Exception {
    JsonNode manifest = JsonMapper.shared().readTree(get("/manifest.webmanifest").body());

    assertThat(manifest.get("name").asString()).isEqualTo("Usher");
    assertThat(manifest.get("icons")).isNotEmpty();
    assertThat(document("/").select("link[rel=manifest]").attr("href"))
        .isEqualTo("/manifest.webmanifest");
  }

  @Test
  void eachResultSaysInOneSentenceWhyItWasFound() throws Exception {
    assertThat(
            document("/search?q=the+tour+of+our+yard").select(".match .because").getFirst().text())
        .isEqualTo("Its title says “tour”, “yard”.");
    assertThat(document("/de/search?q=glimmerling").select(".match .because").getFirst().text())
        .isEqualTo("Im Text steht „glimmerling“.");
  }

  @Test
  void aWrongAddressIsSearchedFor() throws Exception {
    HttpResponse<String> answer = get("/p/what-it-coasts?role=finance");
    Document document = Jsoup.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(document.select(".meant a").eachAttr("href"))
        .contains("/p/what-it-costs?role=finance");
    assertThat(document.select("#search-not-found").attr("value")).isEqualTo("what it coasts");
  }

  @Test
  void aPageInALanguageThatTheSiteDoesNotHaveIsOfferedInThatOfTheSite() throws Exception {
    Document document = document("/fr/p/what-it-costs?role=finance");

    assertThat(document.select("#search-not-found").attr("value")).isEqualTo("what it costs");
    assertThat(document.select(".meant a").eachAttr("href"))
        .first()
        .isEqualTo("/p/what-it-costs?role=finance");
  }

  @Test
  void anAddressOfNothingButSignsIsNotFoundQuietly() throws Exception {
    assertThat(get("/%25%25%25/~~~").statusCode()).isIn(400, 404);
    assertThat(get("/" + "x".repeat(5000)).statusCode()).isIn(404, 414);
  }

  @Test
  void anAllowedHostGetsTheQuestionWithoutACookie() throws Exception {
    HttpResponse<String> answer = embed("https://www.example.com");
    JsonNode asked = JsonMapper.shared().readTree(answer.body());

    assertThat(answer.headers().firstValue("access-control-allow-origin"))
        .hasValue("https://www.example.com");
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    assertThat(asked.get("options")).hasSizeGreaterThan(1);
    assertThat(asked.get("options").get(0).get("href").asString()).contains("/?");
    HttpResponse<String> script = get("/embed.js");
    assertThat(script.headers().firstValue("cross-origin-resource-policy"))
        .hasValue("cross-origin");
    assertThat(script.headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void aPageInTheGermanOfAnyCountryAsksInGerman() throws Exception {
    String german = embed("https://www.example.com", "de").body();

    assertThat(german).contains("/de?").contains("\"language\":\"de\",\"direction\":\"ltr\"");
    assertThat(embed("https://www.example.com", "de-CH").body()).isEqualTo(german);
    assertThat(embed("https://www.example.com", "fr-CH").body())
        .as("marked as English in a French page")
        .contains("\"language\":\"en\"")
        .isEqualTo(embed("https://www.example.com").body());
  }

  @Test
  void anotherHostGetsNothing() throws Exception {
    for (String origin :
        List.of("https://evil.example", "null", "https://www.example.com.evil.example", "%%")) {
      HttpResponse<String> answer = embed(origin);

      assertThat(answer.statusCode()).as(origin).isEqualTo(403);
      assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }
    assertThat(get("/embed/question").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> embed(String origin) throws Exception {
    return embed(origin, "");
  }

  private HttpResponse<String> embed(String origin, String language) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(root + "/embed/question?language=" + language))
            .header("Origin", origin)
            .build(),
        BodyHandlers.ofString());
  }

  private Document document(String address) throws Exception {
    return Jsoup.parse(get(address).body());
  }

  private HttpResponse<String> get(String address) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(root + address)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<byte[]> bytes(String address) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(root + address)).build(), BodyHandlers.ofByteArray());
  }
}
