package org.usher.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.usher.scoring.Grade;

class LeadPropertiesTests {

  @Test
  void aPromiseToAGradeCanStandInTheEnvironment() {
    LeadProperties read =
        inEnvironment(Map.of("USHER_LEAD_PROMISE_A1", "2h", "USHER_LEAD_PROMISE_HAND", "1h"));

    assertThat(read.promised(false, Grade.parse("A1"))).isEqualTo(Duration.ofHours(2));
    assertThat(read.promised(true, Grade.parse("C3"))).isEqualTo(Duration.ofHours(1));
    assertThat(read.promised()).containsKeys("hand", "A1");
  }

  @Test
  void aPromiseToNobodyIsRefused() {
    assertThatThrownBy(() -> inEnvironment(Map.of("USHER_LEAD_PROMISE_Z9", "2h")))
        .rootCause()
        .hasMessageContaining("names 'hand', a grade or its letter");
  }

  private static LeadProperties inEnvironment(Map<String, Object> environment) {
    var here = new StandardEnvironment();
    here.getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
    return Binder.get(here).bindOrCreate("usher.lead", LeadProperties.class);
  }
}
