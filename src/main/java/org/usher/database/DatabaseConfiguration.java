package org.usher.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

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

  @Configuration(proxyBeanMethods = false)
  @Conditional(IsConfigured.class)
  static class Configured {

    @Bean
    HikariDataSource dataSource(DatabaseProperties properties) {
      ConfiguredDatabase database = new ConfiguredDatabase(properties);
      database.check();
      return Pool.over(database::connect);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Conditional(IsOurs.class)
  static class Ours {

    @Bean
    PrivateServer databaseServer(DataFolder data, DatabaseProperties properties)
        throws IOException {
      ServerFolder folder = new ServerFolder(data.folder("database"));
      return PrivateServer.over(
          folder,
          ServerPrograms.here(PackedServer.named(properties, data)),
          ServerAccount.usher(folder.password()));
    }

    @Bean
    HikariDataSource dataSource(PrivateServer databaseServer) {
      return Pool.over(databaseServer::connect);
    }
  }

  static class IsConfigured implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return StringUtils.hasText(context.getEnvironment().getProperty("usher.database.url"));
    }
  }

  static class IsOurs extends IsConfigured {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !super.matches(context, metadata);
    }
  }
}
