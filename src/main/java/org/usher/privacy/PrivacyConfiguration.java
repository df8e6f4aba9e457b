package org.usher.privacy;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.usher.brand.Brand;
import org.usher.design.Words;
import org.usher.visitor.People;
import org.usher.visitor.PersonPasses;

/// Binds the settings, and makes a composer for each kind of mail.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrivacyProperties.class)
class PrivacyConfiguration {

  @Bean
  KeepMail keepAskMail(People people, PersonPasses passes, Brand brand, Words words) {
    return new KeepMail(KeepMail.ASK, people, passes, brand, words);
  }

  @Bean
  KeepMail keepLinkMail(People people, PersonPasses passes, Brand brand, Words words) {
    return new KeepMail(KeepMail.LINK, people, passes, brand, words);
  }
}
