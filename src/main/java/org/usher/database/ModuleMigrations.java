package org.usher.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Brings the schema up to date, module by module: each has a folder `db/migration/<module>` and a
/// history of its own. No table of one module knows a table of another. One migration
/// (`scoring/V10`) reads what `lead` had noted before, once, and relies on the folders being taken
/// in the order of their names.
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

  private static final String FOLDER = "db/migration/";

  private final ResourcePatternResolver resources;

  ModuleMigrations(ResourcePatternResolver resources) {
    this.resources = resources;
  }

  @Override
  public void migrate(Flyway flyway) {
    modules().forEach(module -> of(module, flyway).migrate());
  }

  /// Modules that have migrations, in the order of their names.
  SortedSet<String> modules() {
    try {
      var modules = new TreeSet<String>();
      for (Resource file : resources.getResources("classpath*:" + FOLDER + "*/*.sql")) {
        List<String> path = List.of(file.getURL().getPath().split("/"));
        modules.add(path.get(path.size() - 2));
      }
      return modules;
    } catch (IOException e) {
      throw new UncheckedIOException("The migrations cannot be listed", e);
    }
  }

  private static Flyway of(String module, Flyway flyway) {
    return Flyway.configure()
        .configuration(flyway.getConfiguration())
        // A prepared start gives one that looks for files in all folders at once
        .resourceProvider(null)
        .locations("classpath:" + FOLDER + module)
        .table(flyway.getConfiguration().getTable() + "_" + module)
        .baselineVersion("0")
        .baselineOnMigrate(true)
        .load();
  }
}
