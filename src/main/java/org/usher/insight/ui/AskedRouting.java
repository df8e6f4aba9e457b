package org.usher.insight.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.usher.content.Snapshot;
import org.usher.lead.RoutingTrials;
import org.usher.question.Answers;

/// The lead of which it is asked who would get it, as it stands in an address. What the site does
/// not know is left out.
///
/// @param region two small letters; empty: not said
/// @param address domain of a company; empty: not said
/// @param time as the field for it holds it; empty: now
/// @param at the same as an instant
record AskedRouting(
    Answers answers,
    String language,
    String region,
    String address,
    String time,
    Optional<Instant> at) {

  /// Parameters beside the answers; no question has such a name.
  static final String LANGUAGE = "lead.language";

  static final String REGION = "lead.region";
  static final String ADDRESS = "lead.address";
  static final String AT = "lead.at";

  private static final int LONGEST_ADDRESS = 254;

  static AskedRouting read(Map<String, String> query, Snapshot site, ZoneId zone) {
    String language = query.getOrDefault(LANGUAGE, "");
    String region = query.getOrDefault(REGION, "");
    String address = query.getOrDefault(ADDRESS, "").strip();
    String time = query.getOrDefault(AT, "");
    Optional<Instant> at = at(time, zone);
    return new AskedRouting(
        Answers.read(query, site.questionnaire()),
        site.settings().languages().contains(language) ? language : site.settings().mainLanguage(),
        RoutingTrials.regions().contains(region) ? region : "",
        address.length() > LONGEST_ADDRESS ? "" : address,
        at.isPresent() ? time : "",
        at);
  }

  private static Optional<Instant> at(String time, ZoneId zone) {
    try {
      return Optional.of(LocalDateTime.parse(time).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
