package org.usher.staff;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.usher.design.Headers;

/// Settings of accounts and sign-in.
///
/// @param session how long a sign-in lasts, used or not: a working day, so that the desk can stay
///   open. Anonymous sessions are much shorter (`server.servlet.session.timeout`)
/// @param invitationValid how long the link of an invitation works
/// @param resetValid how long the link to choose another password works
/// @param openPosts paths that visitors without a session post to. They are not guarded by the
///   session's CSRF token: whoever answers them has a guard of its own
@ConfigurationProperties("usher.staff")
record StaffProperties(
    @DefaultValue("10h") Duration session,
    @DefaultValue("7d") Duration invitationValid,
    @DefaultValue("1h") Duration resetValid,
    @DefaultValue({
          "/contact/send",
          "/engagement/read",
          Headers.REPORTS,
          "/verdicts/hook",
          "/verdicts/say",
          "/journey/keep/ask",
          "/journey/keep/yes",
          "/privacy/ask",
          "/privacy/open",
          "/privacy/export",
          "/privacy/correct",
          "/privacy/amend",
          "/privacy/email",
          "/privacy/move/confirm",
          "/privacy/withdraw",
          "/privacy/erase",
          "/privacy/forget"
        })
        List<String> openPosts) {

  StaffProperties {
    openPosts = List.copyOf(openPosts);
  }

  Duration valid(PassPurpose purpose) {
    return switch (purpose) {
      case INVITATION -> invitationValid;
      case RESET -> resetValid;
    };
  }
}
