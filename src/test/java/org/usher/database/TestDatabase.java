package org.usher.database;

import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Gives every Spring context of the tests a schema and a data folder of its own.
///
/// Found by Spring Boot through `META-INF/spring.factories`: a test has nothing to do. The server
/// starts, and the schema is made, when a setting of the database is first asked for; a context
/// without a database costs nothing. A test's own properties win.
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    MutablePropertySources sources = context.getEnvironment().getPropertySources();
    sources.addBefore(
        StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, new FreshSettings());
  }

  private static final class FreshSettings extends PropertySource<Object> {
    private final Path data = Path.of("target", "test-data", UUID.randomUUID().toString());
    private @Nullable String url;

    FreshSettings() {
      super("fresh database and data folder");
    }

    @Override
    public @Nullable Object getProperty(String name) {
      return switch (name) {
        case "usher.data" -> data.toString();
        case "usher.database.url", "spring.datasource.url" -> url();
        case "usher.database.username", "spring.datasource.username" -> TestServer.username();
        case "usher.database.password", "spring.datasource.password" -> TestServer.password();
        case "spring.test.database.replace" -> "none";
        default -> null;
      };
    }

    private synchronized String url() {
      if (url == null) {
        url = TestServer.newSchema();
      }
      return url;
    }
  }
}
