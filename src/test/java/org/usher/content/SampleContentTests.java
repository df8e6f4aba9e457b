package org.usher.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleContentTests {

  @Test
  void theSampleSiteHasNoProblems() {
    assertThat(TestContent.sample().pages("en")).hasSizeGreaterThanOrEqualTo(12);
  }
}
