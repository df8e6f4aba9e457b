package org.usher.matching.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.usher.content.BuyingJob;
import org.usher.design.Markup;
import org.usher.matching.RoleCase;

/// The case for each who decides: their pages, and what the site does not say to them yet.
final class CasesPart {

  private final Journey journey;

  CasesPart(Journey journey) {
    this.journey = journey;
  }

  Markup whole(List<RoleCase> cases) {
    return Markup.of("section", "cases")
        .with("aria-labelledby", "cases")
        .holding(
            Markup.of("h2").with("id", "cases").saying(journey.say("matching.journey.cases")),
            Markup.of("p", "hint").saying(journey.say("matching.journey.cases.lead")),
            Markup.of("ul", "roles").holding(cases.stream().map(this::role).toList()));
  }

  private Markup role(RoleCase role) {
    String name = role.member().name().in(journey.language());
    return Markup.of("li", "role")
        .holding(
            Markup.of("h3")
                .saying(role.isReader() ? journey.say("matching.journey.case.you", name) : name),
            Markup.of("p").saying(role.member().asks().in(journey.language())))
        .holding(pages(role))
        .holding(missing(role));
  }

  private Markup pages(RoleCase role) {
    return role.pages().isEmpty()
        ? Markup.of("p", "hint").saying(journey.say("matching.journey.case.none"))
        : Markup.of("ul", "links")
            .holding(
                role.pages().stream()
                    .map(match -> Markup.of("li").holding(journey.link(match.page())))
                    .toList());
  }

  private List<Markup> missing(RoleCase role) {
    var missing = new ArrayList<Markup>();
    if (!role.missing().isEmpty()) {
      missing.add(
          Markup.of("p", "hint").saying(journey.say("matching.journey.case.missing", jobs(role))));
    }
    return missing;
  }

  private String jobs(RoleCase role) {
    return Arrays.stream(BuyingJob.values())
        .filter(role.missing()::contains)
        .map(job -> journey.say("matching.journey.job." + job.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining("; "));
  }
}
