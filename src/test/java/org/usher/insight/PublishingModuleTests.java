package org.usher.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class PublishingModuleTests {

  private static final Path SITE = Path.of("target/site-of-publishing");
  private static final Path PAGE = SITE.resolve("pages/what-it-costs.md");
  private static final Path ORIGINAL = Path.of("content/pages/what-it-costs.md");

  @Autowired Publishing publishing;

  @DynamicPropertySource
  static void aSiteOfItsOwn(DynamicPropertyRegistry properties) throws IOException {
    FileSystemUtils.deleteRecursively(SITE);
    FileSystemUtils.copyRecursively(Path.of("content"), SITE);
    properties.add("usher.content", SITE::toString);
  }

  @AfterEach
  void mend() throws IOException {
    Files.copy(ORIGINAL, PAGE, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void theSameContentIsTheSameEdition() {
    publishing.reload();

    Reloaded again = publishing.reload();

    assertThat(again.hasChanged()).isFalse();
    assertThat(again.published().report().problems()).isEmpty();
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void aMistakeIsReportedWithItsPlaceAndTheLastGoodSiteStays() throws IOException {
    publishing.reload();
    String before = publishing.published().edition();
    Files.writeString(PAGE, Files.readString(ORIGINAL).replaceFirst("job: \\w+", "job: shopping"));

    Published after = publishing.reload().published();

    assertThat(after.edition()).isEqualTo(before);
    assertThat(after.report().problems())
        .anySatisfy(problem -> {
          assertThat(problem.file()).isEqualTo("pages/what-it-costs.md");
          assertThat(problem.line()).isPositive();
          assertThat(problem.message()).contains("shopping");
        });
  }

  @Test
  @SignedInAs(Role.SELLER)
  void aSellerCannotPublish() {
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(publishing::reload);
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(publishing::published);
  }
}
