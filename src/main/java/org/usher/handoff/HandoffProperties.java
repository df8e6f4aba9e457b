package org.usher.handoff;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where leads go, and how fast forms may come.
///
/// @param mailTo addresses that get an e-mail for every lead; without any, its owner does, else
///   every seller who may see it. Replies to a buyer's copy go to the first
/// @param webhooks systems that are told of every lead, each under a name of its own, as in
///   `usher.handoff.webhooks.crm.address`. It is a map, since a list cannot be put together from
///   several sources of settings, such as a file for the address and the environment for the secret
/// @param submissionsPerMinute how many forms one address may send in a minute, loopback too
/// @param fastest how long a person needs at least to fill in the form
@ConfigurationProperties("usher.handoff")
record HandoffProperties(
    @DefaultValue({}) List<String> mailTo,
    @DefaultValue Map<String, Webhook> webhooks,
    @DefaultValue("10") int submissionsPerMinute,
    @DefaultValue("3s") Duration fastest) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

  HandoffProperties {
    mailTo = List.copyOf(mailTo);
    webhooks = Map.copyOf(webhooks);
    if (submissionsPerMinute < 1) {
      throw new IllegalArgumentException(
          "usher.handoff.submissions-per-minute is 1 or more, not " + submissionsPerMinute);
    }
    webhooks.forEach((key, webhook) -> check(webhook.name(key)));
  }

  /// What deliveries and the desk call the webhooks.
  List<String> webhookNames() {
    return webhooks.entrySet().stream()
        .map(hook -> hook.getValue().name(hook.getKey()))
        .sorted()
        .toList();
  }

  /// The webhook of that name, as long as it is configured.
  Optional<Webhook> webhook(String name) {
    return webhooks.entrySet().stream()
        .filter(hook -> hook.getValue().name(hook.getKey()).equals(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static void check(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "The name of a webhook is 1 to 40 of a-z, 0-9 and '-', not '%s'".formatted(name));
    }
  }

  /// A system that is told of every lead, by a Standard Webhook.
  ///
  /// @param name stable; when left out, the name under which it stands in the settings
  /// @param address `https`
  /// @param secret `whsec_…`, shared with the receiver
  record Webhook(@DefaultValue("") String name, URI address, String secret) {

    String name(String key) {
      return name.isEmpty() ? key : name;
    }

    /// Without what is secret: an address may be, too.
    @Override
    public String toString() {
      return "Webhook[%s]".formatted(name);
    }
  }
}
