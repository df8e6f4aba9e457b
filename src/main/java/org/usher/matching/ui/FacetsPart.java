package org.usher.matching.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.usher.content.BuyingJob;
import org.usher.design.Address;
import org.usher.design.Markup;
import org.usher.matching.Facet;
import org.usher.matching.Narrowing;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;

/// Ways to narrow the results, each with the pages that would be left. They travel in the address:
/// `job=validation`, `for=role.finance`.
final class FacetsPart {

  private static final String JOB = "job";
  private static final String FOR = "for";

  private final Journey journey;

  FacetsPart(Journey journey) {
    this.journey = journey;
  }

  /// What the address narrows to; what it cannot mean is left out.
  static Narrowing narrowing(Journey journey) {
    String job = journey.address().parameter(JOB).toUpperCase(Locale.ROOT);
    Optional<BuyingJob> only =
        List.of(BuyingJob.values()).stream().filter(one -> one.name().equals(job)).findFirst();
    return new Narrowing(only, audience(journey));
  }

  private static Optional<Narrowing.Audience> audience(Journey journey) {
    String wanted = journey.address().parameter(FOR);
    return journey.site().questionnaire().questions().stream()
        .flatMap(question ->
            question.options().stream()
                .map(option -> new Narrowing.Audience(question.id(), option.id())))
        .filter(audience -> name(audience).equals(wanted))
        .findFirst();
  }

  private static String name(Narrowing.Audience audience) {
    QuestionId question = audience.question();
    OptionId option = audience.option();
    return question.value() + "." + option.value();
  }

  /// @param facets at least one
  Markup whole(List<Facet> facets) {
    var groups = new LinkedHashMap<String, Markup>();
    for (Facet facet : facets) {
      groups
          .computeIfAbsent(group(facet), _ -> Markup.of("ul"))
          .holding(Markup.of("li").holding(link(facet)));
    }
    var nav = Markup.of("nav", "facets").with("aria-label", journey.say("matching.facets"));
    for (Map.Entry<String, Markup> group : groups.entrySet()) {
      nav.holding(Markup.of("p", "eyebrow").saying(group.getKey()), group.getValue());
    }
    return nav;
  }

  private String group(Facet facet) {
    return switch (facet.kind()) {
      case Facet.Kind.Job _ -> journey.say("matching.facets.job");
      case Facet.Kind.Answer answer -> answer.question().ask().in(journey.language());
    };
  }

  private String label(Facet facet) {
    return switch (facet.kind()) {
      case Facet.Kind.Job job ->
          journey.say("matching.job." + job.job().name().toLowerCase(Locale.ROOT));
      case Facet.Kind.Answer answer -> answer.option().label().in(journey.language());
    };
  }

  private Markup link(Facet facet) {
    var link = Markup.link(to(journey, facet.narrowing())).with("rel", "nofollow");
    link.add(label(facet) + " ");
    link.holding(
        Markup.of("span", "count").saying(String.valueOf(facet.pages())),
        Markup.of("span", "unseen").saying(journey.say("matching.facets.pages", facet.pages())));
    return facet.isChosen() ? link.with("aria-current", "true") : link;
  }

  /// The same search, narrowed as it is.
  static Address again(Journey journey) {
    return to(journey, narrowing(journey));
  }

  /// The same search, narrowed so.
  static Address to(Journey journey, Narrowing narrowing) {
    Address address = journey.goingOn();
    if (narrowing.job().isPresent()) {
      address = address.with(JOB, narrowing.job().get().name().toLowerCase(Locale.ROOT));
    }
    if (narrowing.audience().isPresent()) {
      address = address.with(FOR, name(narrowing.audience().get()));
    }
    return address;
  }
}
