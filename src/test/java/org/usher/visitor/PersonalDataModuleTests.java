package org.usher.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class PersonalDataModuleTests {
  @Autowired List<PersonalData> modules;
  @Autowired JdbcClient database;

  @Test
  void everyColumnIsClassifiedByOneModule() {
    assertThat(classified())
        .as(
            "Columns that a module has classified (left) and columns of the database (right)."
                + " Implement visitor.PersonalData in the module that owns the table.")
        .containsExactlyInAnyOrderElementsOf(columns());
  }

  private List<String> classified() {
    return modules.stream().flatMap(module -> module.columns().keySet().stream()).toList();
  }

  @Test
  void everyModuleSpeaksOnceAndForItsOwnTables() {
    Set<String> names =
        modules.stream().map(PersonalData::module).collect(Collectors.toCollection(TreeSet::new));

    assertThat(names).hasSameSizeAs(modules);
    assertThat(modules)
        .allSatisfy(module ->
            assertThat(module.columns().keySet())
                .allMatch(column ->
                    column.startsWith(module.module() + "_")
                        || column.startsWith("scheduled_tasks.")));
  }

  private Set<String> columns() {
    return new TreeSet<>(
        database
            .sql(
                """
                select concat(table_name, '.', column_name) from information_schema.columns
                where table_schema = database()
                  and table_name not like 'flyway\\_schema\\_history%'\
                """)
            .query((row, _) -> row.getString(1))
            .list());
  }
}
