package org.usher.visitor;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How people are kept.
///
/// @param masterKey 32 random bytes in Base64, from a place that is not backed up with the data;
///   empty for a file `master.key` beside the other keys
/// @param kept how long a person of whom nothing is heard, and with whom nothing is open, is kept
/// @param remembered how long a browser is known again after its person agreed to that
@ConfigurationProperties("usher.visitor")
record VisitorProperties(
    @DefaultValue("") String masterKey,
    @DefaultValue("730d") Duration kept,
    @DefaultValue("180d") Duration remembered) {

  @Override
  public String toString() {
    return "VisitorProperties[…]";
  }
}
