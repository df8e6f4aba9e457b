package org.usher.handoff;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where leads go, and how fast forms may come.
///
/// @param mailTo addresses that get an e-mail for every lead; without any, every active seller
///   does. Replies to a buyer's copy go to the first
/// @param webhooks systems that are told of every lead
/// @param submissionsPerMinute how many forms one address may send in a minute, loopback too
/// @param fastest how long a person needs at least to fill in the form
@ConfigurationProperties("usher.handoff")
record HandoffProperties(
    @DefaultValue({}) List<String> mailTo,
    @DefaultValue({}) List<Webhook> webhooks,
    @DefaultValue("10") int submissionsPerMinute,
    @DefaultValue("3s") Duration fastest) {

  HandoffProperties {
    mailTo = List.copyOf(mailTo);
    webhooks = List.copyOf(webhooks);
    if (submissionsPerMinute < 1) {
      throw new IllegalArgumentException(
          "usher.handoff.submissions-per-minute is 1 or more, not " + submissionsPerMinute);
    }
    var names = new HashSet<String>();
    for (Webhook webhook : webhooks) {
      if (!names.add(webhook.name())) {
        throw new IllegalArgumentException(
            "Two of usher.handoff.webhooks are called '%s'".formatted(webhook.name()));
      }
    }
  }

  /// A system that is told of every lead, by a Standard Webhook.
  ///
  /// @param name stable, as `crm`: deliveries and the desk call it so
  /// @param address `https`
  /// @param secret `whsec_…`, shared with the receiver
  record Webhook(String name, URI address, String secret) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    Webhook {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "The name of a webhook is 1 to 40 of a-z, 0-9 and '-', not '%s'".formatted(name));
      }
    }

    /// Without what is secret: an address may be, too.
    @Override
    public String toString() {
      return "Webhook[%s]".formatted(name);
    }
  }
}
