package org.usher.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ModuleMigrationsTests {

  @Test
  void everyFolderOfMigrationsIsFound() {
    var migrations = new ModuleMigrations(new PathMatchingResourcePatternResolver());

    assertThat(migrations.modules()).contains("engagement", "handoff", "lead", "post", "visitor");
  }
}
