package org.usher.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which database to use. Without `url` the portal runs one of its own.
///
/// @param url JDBC address of a MariaDB database, as `jdbc:mariadb://host/schema`; empty for our
///   own
/// @param username account of the configured database
/// @param password its password
/// @param binaries jar with the binaries of a MariaDB server, for machines that have none installed
@ConfigurationProperties("usher.database")
record DatabaseProperties(
    @DefaultValue("") String url,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("") String binaries) {

  boolean isConfigured() {
    return !url.isBlank();
  }

  @Override
  public String toString() {
    return "DatabaseProperties[url=%s, binaries=%s]".formatted(url, binaries);
  }
}
