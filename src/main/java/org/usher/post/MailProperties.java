package org.usher.post;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The mail server. Without a host, mail is written as `.eml` files into `mail` in the data folder.
///
/// @param host name of the SMTP server; empty for files
/// @param username account at the server; empty for none
/// @param password its password
/// @param from sender of every mail, as `Usher <usher@example.com>`; without a name, the brand's
/// @param encryption how the connection is made
@ConfigurationProperties("usher.mail")
record MailProperties(
    @DefaultValue("") String host,
    @DefaultValue("587") int port,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("usher@localhost") String from,
    @DefaultValue("when-offered") Encryption encryption) {

  /// How the connection to the mail server is made.
  enum Encryption {
    /// STARTTLS when the server offers it; insisted on when there is a password to protect.
    WHEN_OFFERED,
    /// STARTTLS or nothing.
    STARTTLS,
    /// TLS from the first byte, usually port 465.
    TLS,
    /// In clear, the password too: for a relay on this machine.
    NONE
  }

  boolean isConfigured() {
    return !host.isBlank();
  }

  @Override
  public String toString() {
    return "MailProperties[host=%s, port=%d, encryption=%s]".formatted(host, port, encryption);
  }
}
