package org.usher.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandWatchTests {

  private static final URI HERE = URI.create("https://pumps.example");

  @TempDir Path folder;
  private String tokens = "";
  private Brand brand;
  private BrandWatch watch;

  @BeforeEach
  void begin() throws IOException {
    tokens = Files.readString(Path.of("themes/usher/tokens.css"));
    write(
        "brand.yaml",
        "name: Pumps\nlegal: [Pumps Ltd.]\ncontact: Call 0123 456\nvoice: Dry and exact.\n");
    write("tokens.css", tokens);
    write("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    Files.createDirectory(folder.resolve("fonts"));
    write("fonts/newsreader.woff2", "a font");
    brand = new BrandConfiguration().brand(new BrandProperties(folder, HERE));
    watch = new BrandWatch(brand);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  @Test
  void aChangedFolderChangesTheLookWithoutAStart() throws IOException {
    String before = brand.edition();
    write("brand.yaml", "name: Better Pumps\n");
    write("tokens.css", tokens.replace("#0b5a4a", "#0b3a8a"));
    watch.look();

    assertThat(brand.name()).isEqualTo("Better Pumps");
    assertThat(brand.tokens()).contains("#0b3a8a");
    assertThat(brand.edition()).isNotEqualTo(before);
    assertThat(watch.report().isWorn()).isTrue();
  }

  @Test
  void whatTheBrandSaysInSeveralLanguagesIsSaidInThatOfThePage() throws IOException {
    write(
        "brand.yaml",
        """
        name: Pumps
        legal:
          - en: Pumps are made here.
            de: Pumpen werden hier gemacht.
          - HRB 1234
        contact: {en: Call us, de: Rufen Sie an}
        """);
    watch.look();

    assertThat(watch.report().problems()).isEmpty();
    assertThat(brand.legal("de"))
        .containsExactly(
            new Said("Pumpen werden hier gemacht.", Optional.empty()),
            new Said("HRB 1234", Optional.empty()));
    assertThat(brand.contact("de")).contains(new Said("Rufen Sie an", Optional.empty()));
    assertThat(brand.contact("fr")).contains(new Said("Call us", Optional.of("en")));
  }

  @Test
  void whoIsResponsibleIsReadWhole() throws IOException {
    assertThat(watch.report().isAnswerable()).isFalse();
    assertThat(brand.responsible()).isEmpty();

    write(
        "brand.yaml",
        """
        name: Pumps
        responsible:
          name: Pumps Ltd
          address: [1 Mill Lane, Leeds]
          email: privacy@pumps.example
          officer: {de: Frau Muster, en: Ms Example}
        """);
    watch.look();

    assertThat(watch.report().problems()).isEmpty();
    assertThat(watch.report().isAnswerable()).isTrue();
    Responsible responsible = brand.responsible().orElseThrow();
    assertThat(responsible.address()).containsExactly("1 Mill Lane", "Leeds");
    assertThat(responsible.officer("en").orElseThrow().words()).isEqualTo("Ms Example");
  }

  @Test
  void whoIsResponsibleWithoutAnAddressIsReportedAndNobody() throws IOException {
    write("brand.yaml", "name: Pumps\nresponsible: {name: Pumps Ltd, email: pumps, town: Leeds}\n");
    watch.look();

    assertThat(watch.report().isWorn()).isTrue();
    assertThat(watch.report().isAnswerable()).isFalse();
    assertThat(watch.report().problems())
        .anyMatch(problem -> problem.contains("'address'"))
        .anyMatch(problem -> problem.contains("an e-mail address, not 'pumps'"))
        .anyMatch(problem -> problem.contains("no key 'town'"));
  }

  @Test
  void ourOwnBrandIsReadableInBothSchemes() {
    assertThat(watch.report().problems()).isEmpty();
    assertThat(watch.report().contrasts()).hasSizeGreaterThan(30);
    assertThat(watch.report().unreadable()).isEmpty();
  }

  @Test
  void theBrandOfTheOtherSampleIsReadableInBothSchemes() throws IOException {
    write("tokens.css", Files.readString(Path.of("themes/ovenhall/tokens.css")));
    watch.look();

    assertThat(watch.report().problems()).isEmpty();
    assertThat(watch.report().contrasts()).hasSizeGreaterThan(30);
    assertThat(watch.report().unreadable()).isEmpty();
  }

  @Test
  void coloursThatCannotBeReadAreReportedWithTheirRatio() throws IOException {
    write(
        "tokens.css", tokens.replace("--soft: light-dark(#55605b,", "--soft: light-dark(#b5c0bb,"));
    watch.look();

    assertThat(watch.report().isWorn()).isTrue();
    assertThat(watch.report().unreadable())
        .isNotEmpty()
        .allSatisfy(pair -> {
          assertThat(pair.ink()).isEqualTo("soft");
          assertThat(pair.scheme()).isEqualTo("light");
          assertThat(pair.ratio()).isBetween(1.0, 4.5);
        });
  }

  @Test
  void aColourThatIsSaidTwiceIsNotJudgedByTheFirstAlone() throws IOException {
    write(
        "tokens.css", tokens + "@media (prefers-color-scheme: dark) { :root { --ink: #1b2421; } }");
    watch.look();

    assertThat(watch.report().isWorn()).isTrue();
    assertThat(watch.report().contrasts()).extracting(Contrast::ink).doesNotContain("ink");
    assertThat(watch.report().problems())
        .singleElement()
        .asString()
        .contains("--ink cannot be checked", "' and '#1b2421'");
  }

  @Test
  void blackOnWhiteIsTwentyOneToOne() {
    var black = Colour.read("#000").orElseThrow();
    var white = Colour.read("#ffffff").orElseThrow();

    assertThat(black.contrastTo(white)).isEqualTo(21.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@import url('https://elsewhere.example/x.css');",
        "@IMPORT 'x.css';",
        ":root { --logo: url(https://elsewhere.example/pixel.png); }",
        ":root { --logo: url('//elsewhere.example/pixel.png'); }",
        ":root { --logo: image-set('https://elsewhere.example/a.png' 1x); }",
        ":root { --logo: u\\72l(https://elsewhere.example/pixel.png); }",
        "@font-face { font-family: x; src: url(data:font/woff2;base64,AAAA); }",
        "@namespace svg 'http://www.w3.org/2000/svg';"
      })
  void whatFetchesFromElsewhereIsRefusedAndTheLastGoodLookStays(String css) throws IOException {
    String before = brand.tokens();
    write("tokens.css", tokens + css);
    watch.look();

    assertThat(watch.report().isWorn()).isFalse();
    assertThat(watch.report().problems()).anyMatch(problem -> problem.startsWith("tokens.css"));
    assertThat(brand.tokens()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "/* never ends",
        ":root { --x: 'open",
        ":root { --x: 'open\n; }",
        ":root { --x: light-dark(#fff, #000; }",
        ":root { --x: #fff); }",
        ":root { --x: 4px\n  --y: 5px; }",
        ":root { --x #fff; }",
        ":root { --x: ; }"
      })
  void cssThatDoesNotParseIsReportedWithItsLineAndTheLastGoodLookStays(String css)
      throws IOException {
    String before = brand.edition();
    write("tokens.css", tokens + css);
    watch.look();

    assertThat(watch.report().isWorn()).isFalse();
    assertThat(watch.report().problems())
        .singleElement()
        .asString()
        .matches("tokens.css(, line \\d+,)? does not parse: .+");
    assertThat(brand.edition()).isEqualTo(before);
  }

  @Test
  void theLineOfWhatDoesNotParseIsCountedWithTheCommentsBeforeIt() throws IOException {
    write("tokens.css", "/* one\n   two */\n" + tokens.replace("--radius:", "--radius"));
    watch.look();

    long line = 3 + tokens.substring(0, tokens.indexOf("--radius:")).lines().count() - 1;
    assertThat(watch.report().problems())
        .singleElement()
        .asString()
        .startsWith("tokens.css, line %d, does not parse:".formatted(line));
  }

  @Test
  void theVoiceOfTheBrandIsReadForWhoeverWrites() {
    assertThat(watch.report().voice()).hasValue("Dry and exact.");
  }

  @Test
  void aMissingLogoIsReportedAndEverythingElseStands() throws IOException {
    Files.delete(folder.resolve("logo.svg"));
    watch.look();

    assertThat(watch.report().isWorn()).isTrue();
    assertThat(watch.report().problems()).singleElement().asString().contains("logo.svg");
    assertThat(brand.logo()).isEmpty();

    write("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    watch.look();
    assertThat(brand.logo().orElseThrow()).matches("/theme/logo\\.svg\\?v=[0-9a-f]{8}");
  }

  @Test
  void anotherLogoHasAnotherAddressSoThatNoBrowserShowsTheOldOne() throws IOException {
    String before = brand.logo().orElseThrow();
    write("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0h9'/></svg>");
    watch.look();

    assertThat(brand.logo().orElseThrow()).isNotEqualTo(before);
  }

  @Test
  void anotherFontHasAnotherAddress() throws IOException {
    String before = brand.tokens();
    assertThat(before)
        .containsPattern("url\\('/theme/fonts/newsreader\\.woff2\\?v=[0-9a-f]{8}'\\)");
    write("fonts/newsreader.woff2", "another font");
    watch.look();

    assertThat(brand.tokens()).isNotEqualTo(before);
  }

  @Test
  void aFontThatIsNamedAndNotThereIsReportedAndEverythingElseStands() throws IOException {
    Files.delete(folder.resolve("fonts/newsreader.woff2"));
    watch.look();

    assertThat(watch.report().isWorn()).isTrue();
    assertThat(watch.report().problems())
        .singleElement()
        .asString()
        .contains("fonts/newsreader.woff2", "is not there");
  }

  @Test
  void aFileThatWouldNotBeServedIsReportedWithWhatIs() throws IOException {
    write("grotesk.ttf", "a font");
    write(
        "tokens.css", tokens + "@font-face { font-family: G; src: url('/theme/grotesk.ttf'); }\n");
    watch.look();

    assertThat(watch.report().isWorn()).isTrue();
    assertThat(watch.report().problems())
        .singleElement()
        .asString()
        .contains("grotesk.ttf", "fonts/name.woff2");
  }

  @Test
  void aBrandThatCannotBeUsedAtTheStartIsSaidSo() throws IOException {
    write("brand.yaml", "name: [no, text]\n");

    assertThatThrownBy(() -> new BrandConfiguration().brand(new BrandProperties(folder, HERE)))
        .isInstanceOf(BrandException.class)
        .hasMessageContaining("'name' is some text");
  }
}
