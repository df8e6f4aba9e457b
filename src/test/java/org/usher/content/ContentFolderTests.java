package org.usher.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentFolderTests {

  @TempDir private Path temporary;
  private SmallFolder folder;

  @BeforeEach
  void aSmallFolder() {
    folder = new SmallFolder(temporary);
  }

  @Test
  void aLinkOutOfTheFolderIsRefused() throws IOException {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Path secret = Files.writeString(outside.resolve("secret"), "secret");
    Files.createSymbolicLink(folder.path("pages/secret.md"), secret);
    Files.createSymbolicLink(folder.path("scoring.yaml"), Path.of("../outside/secret"));
    Files.createSymbolicLink(folder.path("images"), outside);
    assertThat(folder.problems())
        .containsExactly(
            "images: This link leads out of the content folder",
            "pages/secret.md: This link leads out of the content folder",
            "scoring.yaml: This link leads out of the content folder");
  }

  @Test
  void aLinkInsideTheFolderIsFollowed() throws IOException {
    folder.write("..data/costs.md", Files.readAllBytes(folder.path("pages/costs.md")));
    folder.delete("pages/costs.md");
    Files.createSymbolicLink(folder.path("pages/costs.md"), Path.of("../..data/costs.md"));
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aLinkThatLeadsNowhereOrInACircleIsReported() throws IOException {
    Files.createSymbolicLink(folder.path("pages/gone.md"), Path.of("nowhere.md"));
    Files.createDirectories(folder.path("images"));
    Files.createSymbolicLink(folder.path("images/round"), Path.of("../images"));
    assertThat(folder.problems())
        .containsExactly(
            "images/round: This link leads back to a folder above it",
            "pages/gone.md: This link leads nowhere");
  }

  @Test
  void theFolderItselfMayBeALink() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder.path());
    assertThat(TestContent.of(link).pages("en")).hasSize(1);
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() {
    folder.write("pages/long.md", new byte[(1 << 20) + 1]);
    folder.write("images/large.png", new byte[(25 << 20) + 2000]);
    assertThat(folder.problems())
        .contains(
            "pages/long.md: The file is too large: at most 1024 kB, not 1024 kB",
            "images/large.png: The file is too large: at most 25600 kB, not 25601 kB");
  }

  @Test
  void aFileIsUtf8() {
    folder.write("pages/latin.md", "---\ntitle: größer\n".getBytes(ISO_8859_1));
    assertThat(folder.problems())
        .containsExactly("pages/latin.md:2: This is not UTF-8; save the file as UTF-8");
  }

  @Test
  void aByteOrderMarkAndLineEndsOfWindowsDoNotMatter() {
    String windows = "\uFEFF" + (SmallFolder.FRONT + "a\n\n[x](/p/y)\n").replace("\n", "\r\n");
    folder.write("pages/windows.md", windows.getBytes(UTF_8));
    assertThat(folder.problems()).containsExactly("pages/windows.md:10: There is no page 'y'");
  }

  @Test
  void whatDoesNotBelongThereIsNamed() {
    folder
        .write("site.yml", "x")
        .write("pages/note.txt", "x")
        .write("pages/folder/page.md", "x")
        .write("images/film.mp4", "x");
    assertThat(folder.problems())
        .containsExactly(
            "images/film.mp4: An image ends in one of avif, jpg, png, svg, webp",
            "pages/folder/page.md: Pages stand in pages/ itself, not in a folder below it",
            "pages/note.txt: The name of a page ends in .md",
            "site.yml: The name of a YAML file ends in .yaml");
  }

  @Test
  void whatEditorsAndOthersLeaveThereIsOverlooked() {
    folder
        .write("README.md", "x")
        .write(".git/config", "x")
        .write("notes/idea.txt", "x")
        .write("pages/.costs.md.swp", "x")
        .write("pages/costs.md~", "x")
        .write("pages/4913", "x");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void anSvgIsAPictureAndNothingElse() {
    String[] active = {
      "<svg><script>alert(1)</script></svg>",
      "<svg onload = 'x'/>",
      "<svg><a href='javascript:x'/></svg>",
      "<svg><image href=\"https://x.org/p.png\"/></svg>",
      "<!DOCTYPE x [<!ENTITY a 'b'>]><svg/>",
      "<svg><foreignObject/></svg>",
      "\0<svg/>",
    };
    for (String svg : active) {
      folder.write("images/a.svg", svg);
      assertThat(folder.problems())
          .as(svg)
          .containsExactly(
              "images/a.svg: An SVG image may have no scripts, no entities and no foreign parts");
    }
    folder.write("images/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><use href='#a'/></svg>");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aMissingFolderIsAProblem() {
    Path missing = temporary.resolve("missing");
    var problems = new Problems();
    var content = new ContentFolder(missing, new ImageShelf(temporary));
    content.read(content.look(), problems);
    assertThat(problems.toString())
        .isEqualTo(missing + ": The content folder cannot be read: NoSuchFileException");
  }
}
