package org.usher.staff;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.usher.brand.Brand;
import org.usher.database.Transactions;
import org.usher.design.Words;

/// Puts the parts of accounts and sign-in together.
@Configuration
@EnableConfigurationProperties(StaffProperties.class)
class StaffConfiguration {

  @Bean
  PassMail invitationMail(
      Passes passes, StaffAccounts accounts, Transactions transactions, Brand brand, Words words) {
    return new PassMail(PassPurpose.INVITATION, passes, accounts, transactions, brand, words);
  }

  @Bean
  PassMail resetMail(
      Passes passes, StaffAccounts accounts, Transactions transactions, Brand brand, Words words) {
    return new PassMail(PassPurpose.RESET, passes, accounts, transactions, brand, words);
  }

  /// The cookie of the session. Its name makes browsers refuse one that was set by a neighbouring
  /// host, or in clear.
  @Bean
  ServletContextInitializer sessionCookie(Reach reach) {
    return servlets -> {
      var cookie = servlets.getSessionCookieConfig();
      cookie.setHttpOnly(true);
      cookie.setPath("/");
      cookie.setSecure(reach.hasSecureCookies());
      cookie.setName(reach.hasSecureCookies() ? "__Host-usher" : "usher");
    };
  }
}
