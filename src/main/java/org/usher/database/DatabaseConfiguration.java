package org.usher.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the one data source: over the configured database, else over a server of our own, which
/// stops after everything that uses it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

  @Bean
  DataFolder dataFolder(
      @Value("${usher.data:data}") Path path, @Value("${usher.keys:}") String keys) {
    return DataFolder.open(path, keys);
  }

  /// Which of the two is decided when the portal starts, not when it is built.
  @Bean
  DatabaseStart databaseStart(DataFolder data, DatabaseProperties properties) {
    return DatabaseStart.of(
        () -> properties.isConfigured() ? configured(properties) : ours(data, properties));
  }

  @Bean
  HikariDataSource dataSource(DatabaseStart databaseStart) throws Exception {
    return Pool.over(databaseStart.await()::connect);
  }

  private static Database configured(DatabaseProperties properties) {
    ConfiguredDatabase database = new ConfiguredDatabase(properties);
    database.check();
    return database;
  }

  private static Database ours(DataFolder data, DatabaseProperties properties) throws IOException {
    ServerFolder folder = new ServerFolder(data.folder("database"));
    return PrivateServer.over(
        folder,
        ServerPrograms.here(PackedServer.named(properties, data)),
        ServerAccount.usher(folder.password()));
  }
}
