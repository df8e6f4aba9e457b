package org.usher.privacy;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.usher.brand.Brand;
import org.usher.design.Words;
import org.usher.visitor.People;
import org.usher.visitor.PersonPasses;

/// Binds the settings, makes a composer for each kind of mail, and the task that sees to wishes.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrivacyProperties.class)
class PrivacyConfiguration {

  /// After trouble with the database.
  private static final Duration COME_BACK = Duration.ofSeconds(10);

  /// @param work looked at late, since the scheduler knows its tasks and the work the scheduler
  @Bean
  Task<Void> wishTask(ObjectProvider<WishWork> work) {
    return Tasks.oneTime(Wishes.TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(COME_BACK))
        .execute((task, _) -> work.getObject().seeTo(UUID.fromString(task.getId())));
  }

  @Bean
  KeepMail keepAskMail(People people, PersonPasses passes, Brand brand, Words words) {
    return new KeepMail(KeepMail.ASK, people, passes, brand, words);
  }

  @Bean
  NewAddressMail newAddressAskMail(
      People people, PersonPasses passes, Brand brand, Words words, PrivacyProperties properties) {
    return new NewAddressMail(NewAddressMail.ASK, people, passes, brand, words, properties);
  }

  @Bean
  NewAddressMail newAddressToldMail(
      People people, PersonPasses passes, Brand brand, Words words, PrivacyProperties properties) {
    return new NewAddressMail(NewAddressMail.TOLD, people, passes, brand, words, properties);
  }

  @Bean
  KeepMail keepLinkMail(People people, PersonPasses passes, Brand brand, Words words) {
    return new KeepMail(KeepMail.LINK, people, passes, brand, words);
  }
}
