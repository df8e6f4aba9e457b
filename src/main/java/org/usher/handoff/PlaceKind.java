package org.usher.handoff;

/// What sort of place it is.
public enum PlaceKind {
  /// An e-mail with the address book entry.
  MAIL,
  /// A Standard Webhook.
  WEBHOOK,
  /// An incoming webhook of Slack.
  SLACK,
  /// A workflow of Microsoft Teams that waits for a webhook.
  TEAMS,
  /// Any other system, by a mapping file.
  HTTP
}
