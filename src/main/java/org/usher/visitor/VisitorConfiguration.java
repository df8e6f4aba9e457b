package org.usher.visitor;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.usher.database.DataFolder;

/// Opens the vault.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(VisitorProperties.class)
class VisitorConfiguration {

  @Bean
  @DependsOnDatabaseInitialization
  Vault vault(DataFolder data, VisitorProperties properties, JdbcClient database)
      throws IOException {
    return Vault.open(data, properties, database);
  }

  @Bean
  Secrets secrets(Vault vault) {
    return vault.secrets();
  }
}
