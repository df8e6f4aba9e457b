package org.usher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/// A film far down a long page, in a real browser.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FilmJourneyTests {

  private static final Path SAMPLE = Path.of("content/samples/ovenhall");

  private static final String PAGE = "/p/uneven-baking";

  private static final String POSTER = "/images/still.svg";

  private static final String FILM = "/files/forty-rolls.webm";

  @TempDir static Path site;

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void content(DynamicPropertyRegistry properties) {
    properties.add("usher.content", site::toString);
    properties.add("usher.brand.theme", () -> "themes/ovenhall");
  }

  /// The page of the sample that has a film, with a poster of its own and much to read before it.
  @BeforeAll
  static void write() throws IOException {
    FileSystemUtils.copyRecursively(SAMPLE, site);
    Files.copy(site.resolve("images/forty-rolls.svg"), site.resolve("images/still.svg"));
    Path page = site.resolve("pages/uneven-baking.md");
    String text = Files.readString(page);
    String film = "## The test, as a film";
    assertThat(text).contains(film);
    Files.writeString(
        page,
        text.replace("poster: /images/forty-rolls.svg", "poster: " + POSTER)
            .replace(film, "An oven is read from above.\n\n".repeat(200) + film));
  }

  private String root() {
    return "http://localhost:" + port;
  }

  @Test
  void aPosterIsFetchedNearTheViewAndNothingOfTheFilmBeforeAKeyStartsIt() {
    try (var buyer = Browser.remembering(root())) {
      buyer.open(PAGE).live();
      assertThat(buyer.requests())
          .noneMatch(address -> address.endsWith(POSTER) || address.endsWith(FILM))
          .filteredOn(address -> address.startsWith("http"))
          .allMatch(address -> address.startsWith(root()));

      buyer.driver().executeScript(video() + ".scrollIntoView()");
      buyer.await(() -> buyer.requests().contains(root() + POSTER));
      buyer.driver().executeScript(video() + ".focus()");
      assertThat(buyer.requests()).noneMatch(address -> address.endsWith(FILM));

      new Actions(buyer.driver()).sendKeys(Keys.SPACE).perform();
      buyer.await(() -> isPlaying(buyer));
      assertThat(buyer.requests()).contains(root() + FILM);
    }
  }

  @Test
  void aFilmAndItsTranscriptGoOnWhenThePageBecomesLive() {
    try (var buyer = Browser.desk(root())) {
      buyer.open(PAGE);
      buyer
          .driver()
          .executeScript(
              """
              document.querySelector('.transcript').open = true;
              const film = document.querySelector('#document video');
              film.muted = true;
              film.focus();
              return film.play();
              """);
      buyer.await(() -> isPlaying(buyer));
      buyer.live();

      assertThat(buyer.driver().findElements(By.tagName("video"))).hasSize(1);
      assertThat(isPlaying(buyer)).isTrue();
      assertThat(buyer.driver().switchTo().activeElement().getTagName()).isEqualTo("video");
      assertThat(buyer.driver().findElement(By.cssSelector("#live .transcript[open]")).getText())
          .contains("Three of the four are not the oven");
    }
  }

  @Test
  void withoutScriptTheBrowserItselfShowsTheFilmAndWhatIsSaid() {
    try (var buyer = Browser.withoutScript(root())) {
      buyer.open(PAGE);
      var film = buyer.driver().findElement(By.tagName("video"));
      assertThat(film.getDomAttribute("controls")).isNotNull();
      assertThat(film.getDomAttribute("src")).isEqualTo(FILM);
      assertThat(film.getDomAttribute("preload")).isEqualTo("none");
      buyer.driver().findElement(By.cssSelector(".transcript summary")).click();
      assertThat(buyer.main()).contains("Three of the four are not the oven");
    }
  }

  private static String video() {
    return "document.querySelector('#live video')";
  }

  private static boolean isPlaying(Browser buyer) {
    return Boolean.TRUE.equals(
        buyer
            .driver()
            .executeScript(
                "const film = document.querySelector('video');"
                    + "return !film.paused && film.currentTime > 0"));
  }
}
