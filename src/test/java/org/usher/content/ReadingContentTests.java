package org.usher.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.usher.question.Answers;

/// Figures, footnotes, films, files, glossary and large pictures, as the content folder has them.
class ReadingContentTests {

  private static final byte[] PIXEL = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8);

  @TempDir Path parent;

  private SmallFolder folder;

  @BeforeEach
  void aFolderWithAPictureAndFiles() {
    folder = new SmallFolder(parent);
    folder
        .write("images/plan.svg", PIXEL)
        .write("files/sheet.pdf", "%PDF-1.7".getBytes(UTF_8))
        .write("files/tour.mp4", new byte[] {0, 0, 0, 1});
  }

  @Test
  void anImageWithATitleIsAFigureWithItsCaption() {
    folder.page("costs", "![A plan of the yard](/images/plan.svg \"The yard\")\n");

    assertThat(html())
        .contains("<figure><img", "alt=\"A plan of the yard\"", "loading=\"lazy\"")
        .contains("<figcaption>The yard</figcaption></figure>");
  }

  @Test
  void aFootnoteIsALinkAndItsTextStandsApart() {
    folder.page("costs", "It is little.[^books]\n\n[^books]: See *our* books.\n");

    assertThat(html()).contains("<a class=\"note\" href=\"#n-books\">books</a>");
    assertThat(html()).doesNotContain("our");
    assertThat(page().extras().notes()).containsEntry("books", "See <em>our</em> books.");
    assertThat(page().text()).doesNotContain("[^");
  }

  @Test
  void aReferenceWithoutANoteAndANoteWithoutAReferenceAreReported() {
    folder.page("costs", "It is little.[^boks]\n\n[^books]: See our books.\n");

    assertThat(folder.problems())
        .anySatisfy(problem ->
            assertThat(problem).startsWith("pages/costs.md:8: There is no footnote 'boks'"))
        .anySatisfy(problem ->
            assertThat(problem).startsWith("pages/costs.md:10: Nothing refers to the footnote"));
  }

  @Test
  void whatLooksLikeAFootnoteInCodeIsCode() {
    folder.page("costs", "Write `[^name]` there.\n\n```\n[^name]: text\n```\n");

    assertThat(folder.problems()).isEmpty();
    assertThat(html()).contains("<code>[^name]</code>", "[^name]: text");
  }

  @Test
  void aFilmHasAPosterAndATranscript() {
    folder.page("costs", film("file: /files/tour.mp4, poster: /images/plan.svg") + "Hello.\n:::\n");

    assertThat(folder.problems()).isEmpty();
    assertThat(page().extras().films())
        .containsExactly(new Extras.Film("A tour", "/files/tour.mp4", "/images/plan.svg", 2));
    assertThat(html()).contains("<details class=\"transcript\">", "<p>Hello.</p>");
    assertThat(page().text()).contains("Hello.");
  }

  @Test
  void aFilmWithoutTranscriptPosterOrFileIsReported() {
    folder.page("costs", film("file: /files/gone.mp4, poster: /images/gone.svg") + ":::\n");

    assertThat(folder.problems())
        .anySatisfy(problem ->
            assertThat(problem).startsWith("pages/costs.md:8: A video needs its transcript"))
        .anySatisfy(problem -> assertThat(problem).contains("no image 'images/gone.svg'"))
        .anySatisfy(problem -> assertThat(problem).contains("no file 'files/gone.mp4'"));
  }

  @Test
  void aFilmWithTwoAddressesOrInAGroupIsReported() {
    folder.page(
        "costs",
        film("file: /files/tour.mp4, url: https://films.example, poster: /images/plan.svg")
            + "Hello.\n:::\n");
    assertThat(folder.problems())
        .anySatisfy(problem -> assertThat(problem).contains("either 'file:"));

    folder.page(
        "costs",
        ":::when {role: finance}\nYes.\n"
            + film("file: /files/tour.mp4, poster: /images/plan.svg")
            + "Hello.\n:::\n");
    assertThat(folder.problems())
        .anySatisfy(problem -> assertThat(problem).contains("outside of groups"));
  }

  @Test
  void thePageKnowsWhenItChangedBetterThanItsFile() {
    folder.pageSaying("sheet", "updated: 2026-01-02");

    assertThat(folder.problems()).isEmpty();
    assertThat(page("sheet").updated()).isEqualTo("2026-01-02");
    assertThat(page("costs").updated()).isAfter("2026-01-02");
  }

  @Test
  void aPageCanLeadToAFileThatTheCompanyHas() {
    folder.pageSaying("sheet", "item: {file: /files/sheet.pdf}");
    folder.pageSaying("link", "item: {url: https://docs.example/manual}");

    assertThat(folder.problems()).isEmpty();
    assertThat(page("sheet").extras().item()).hasValue(new Extras.OnFile("/files/sheet.pdf"));
    assertThat(page("link").extras().item())
        .hasValue(new Extras.Elsewhere("https://docs.example/manual"));
  }

  @Test
  void aFileThatIsNotThereIsReportedWithWhatIs() {
    folder.pageSaying("sheet", "downloads: [{title: Sheet, file: /files/shet.pdf}]");

    assertThat(folder.problems())
        .singleElement()
        .asString()
        .startsWith("pages/sheet.md:7: There is no file '/files/shet.pdf'")
        .contains("did you mean 'files/sheet.pdf'?");
  }

  @Test
  void aFileOfAnotherKindIsReported() {
    folder.write("files/setup.exe", new byte[10]);

    assertThat(folder.problems()).singleElement().asString().startsWith("files/setup.exe: A file");
  }

  @Test
  void aWordOfTheGlossaryIsFoundInAllItsForms() {
    folder.write(
        "glossary.yaml",
        "- {id: lead, term: {en: lead, de: Anfrage}, means: {en: Who wants to talk., de: Wer reden will.}, also: [leads]}\n");

    var term = folder.snapshot().glossary().terms("en").getFirst();

    assertThat(term.pattern().matcher("Two Leads came").find()).isTrue();
    assertThat(term.pattern().matcher("It was misleading").find()).isFalse();
    assertThat(folder.snapshot().glossary().terms("de").getFirst().word()).isEqualTo("Anfrage");
  }

  @Test
  void aGlossaryWithAMistakeIsReportedWithItsLine() {
    folder.write("glossary.yaml", "- id: lead\n  term: lead\n  meens: Who wants to talk.\n");

    assertThat(folder.problems())
        .anySatisfy(problem -> assertThat(problem).startsWith("glossary.yaml:3: Unknown key"))
        .anySatisfy(problem -> assertThat(problem).contains("has no 'means'"));
  }

  @Test
  void aPictureOfFiveMegabytesIsServedSmallerAndReported() throws IOException {
    folder.write("images/yard.png", noise(1900, 1000)).page("costs", "![Yard](/images/yard.png)\n");

    var snapshot = folder.snapshot();

    var reduced = snapshot.origins().reducedImages();
    assertThat(reduced.keySet()).extracting(Origin::file).containsExactly("images/yard.png");
    Image image = reduced.values().iterator().next();
    assertThat(image.givenBytes()).isGreaterThan(5_000_000);
    assertThat(image.bytes()).isEqualTo(Files.size(image.file())).isLessThan(image.givenBytes());
    assertThat(ImageIO.read(image.file().toFile()).getWidth()).isEqualTo(Pictures.MAX_WIDTH);
  }

  @Test
  void aPictureSaysHowLargeItIsAndHasCopiesForNarrowScreens() throws IOException {
    folder
        .write("images/yard.jpg", noting(6, new BufferedImage(1000, 1500, 1)))
        .write("images/small.png", noise(500, 20))
        .write(
            "images/way.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720.4 330\"/>".getBytes(UTF_8))
        .page(
            "costs",
            "![Y](/images/yard.jpg)\n\n![S](/images/small.png)\n\n![W](/images/way.svg)\n");

    assertThat(image("images/yard.jpg").size()).hasValue(new PictureSize(1500, 1000));
    assertThat(image("images/yard.jpg").narrower().keySet()).containsExactly(480, 960);
    for (int width : new int[] {480, 960}) {
      var copy = ImageIO.read(image("images/yard.jpg").file(width).toFile());
      assertThat(copy.getWidth()).isEqualTo(width);
      assertThat(copy.getHeight()).isEqualTo(width * 2 / 3);
    }
    assertThat(image("images/small.png").size()).hasValue(new PictureSize(500, 20));
    assertThat(image("images/small.png").narrower()).isEmpty();
    assertThat(image("images/way.svg").size()).hasValue(new PictureSize(720, 330));
    assertThat(image("images/plan.svg").size()).isEmpty();
    assertThat(image("files/sheet.pdf").size()).isEmpty();
  }

  private Image image(String file) {
    return Objects.requireNonNull(folder.sources(new Problems()).images().get(file), file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "524946460000000057454250565038580a00000000000000570200830100",
        "5249464600000000574542505650384c000000002f57c2600000000000000000",
        "52494646000000005745425056503820000000000000009d012a580284010000"
      })
  void aWebpSaysHowLargeItIsHoweverItIsPacked(String head) throws IOException {
    byte[] content = HexFormat.of().parseHex(head);

    assertThat(PictureSize.of(content, "webp")).hasValue(new PictureSize(600, 388));
    assertThat(PictureSize.of(Arrays.copyOf(content, 20), "webp")).isEmpty();
  }

  /// Each photograph is red where its top left corner should be, and lies as the number says.
  @ParameterizedTest
  @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,0,1", "7,1,1", "8,1,0"})
  void aPhotographIsServedUprightHoweverTheCameraWasHeld(int held, int right, int bottom)
      throws IOException {
    var lying = new BufferedImage(3200, 2000, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 800; x++) {
      for (int y = 0; y < 500; y++) {
        lying.setRGB(x + right * 2400, y + bottom * 1500, 0xFF0000);
      }
    }
    folder.write("images/yard.jpg", noting(held, lying)).page("costs", "![Y](/images/yard.jpg)\n");

    Image image = folder.snapshot().origins().reducedImages().values().iterator().next();
    var shown = ImageIO.read(image.file().toFile());

    assertThat(shown.getWidth() < shown.getHeight()).isEqualTo(held > 4);
    assertThat(shown.getRGB(20, 20) >> 16 & 0xFF).isGreaterThan(200);
    assertThat(shown.getRGB(shown.getWidth() - 20, 20) >> 16 & 0xFF).isLessThan(50);
    assertThat(shown.getRGB(20, shown.getHeight() - 20) >> 16 & 0xFF).isLessThan(50);
  }

  /// A JPEG with a note of how the camera was held, as cameras write it; and a broken one first.
  private static byte[] noting(int held, BufferedImage picture) throws IOException {
    var plain = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpg", plain);
    var noting = new ByteArrayOutputStream();
    noting.write(plain.toByteArray(), 0, 2);
    noting.write(HexFormat.of().parseHex("ffe10008" + "45786966ffff"));
    noting.write(
        HexFormat.of()
            .parseHex(
                "ffe10022" + "457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001"));
    noting.write(new byte[] {0, (byte) held, 0, 0, 0, 0, 0, 0});
    noting.write(plain.toByteArray(), 2, plain.size() - 2);
    return noting.toByteArray();
  }

  @Test
  void aPhotographWhoseNoteIsCutOffIsServedAsItLies() {
    byte[] cut = HexFormat.of().parseHex("ffd8ffe10022" + "457869660000" + "4d4d002a00000108");

    assertThat(Exif.of(cut)).isEqualTo(Exif.UPRIGHT);
    assertThat(Exif.of(new byte[0])).isEqualTo(Exif.UPRIGHT);
    assertThat(Exif.of(HexFormat.of().parseHex("ffd8ffe00001ff"))).isEqualTo(Exif.UPRIGHT);
  }

  @Test
  void aPictureOfTooManyPixelsIsRefusedWithoutBeingOpened() throws IOException {
    byte[] small = noise(8, 8);
    // The width and height of a PNG stand in bytes 16 to 23; a reader that decoded it would fail.
    byte[] bomb = Arrays.copyOf(small, small.length);
    bomb[16] = 0;
    bomb[17] = 1;
    bomb[20] = 0;
    bomb[21] = 1;
    folder.write("images/bomb.png", bomb);

    assertThat(folder.problems())
        .singleElement()
        .asString()
        .startsWith("images/bomb.png: The picture has 65544 × 65544 pixels");
  }

  private static byte[] noise(int width, int height) throws IOException {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var chance = new Random(1);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        picture.setRGB(x, y, chance.nextInt(1 << 24));
      }
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    assertThat(ImageIO.read(new ByteArrayInputStream(out.toByteArray()))).isNotNull();
    return out.toByteArray();
  }

  private static String film(String more) {
    return ":::video {title: A tour, minutes: 2, " + more + "}\n";
  }

  private String html() {
    return page().html(Answers.none());
  }

  private Page page() {
    return page("costs");
  }

  private Page page(String slug) {
    return folder.snapshot().page(new PageId(slug), "en").orElseThrow();
  }
}
