package org.usher.privacy.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;
import org.usher.brand.Responsible;
import org.usher.brand.Said;
import org.usher.design.Address;
import org.usher.design.Markup;
import org.usher.design.Words;

/// Who is responsible, and what everybody may ask of them (GDPR, articles 13 and 77), as the brand
/// says it. Where it says nobody, that is said.
@Component
class ControllerPart {

  private static final List<String> RIGHTS =
      List.of("see", "correct", "erase", "restrict", "take", "object", "withdraw");

  private final Brand brand;
  private final Words words;

  ControllerPart(Brand brand, Words words) {
    this.brand = brand;
    this.words = words;
  }

  Markup whole(Address address) {
    return section(
        address,
        "responsible",
        brand
            .responsible()
            .map(responsible -> named(address, responsible))
            .orElseGet(
                () -> List.of(Markup.of("p").saying(say(address, "privacy.responsible.nobody")))));
  }

  private List<Markup> named(Address address, Responsible responsible) {
    var lines = new ArrayList<Markup>();
    Stream.concat(Stream.of(responsible.name()), responsible.address().stream())
        .forEach(line -> {
          if (!lines.isEmpty()) {
            lines.add(Markup.of("br"));
          }
          lines.add(Markup.of("span").saying(line));
        });
    var said = new ArrayList<Markup>();
    said.add(Markup.of("address").holding(lines));
    said.add(
        Markup.of("p")
            .holding(
                Markup.of("a")
                    .with("href", "mailto:" + responsible.email())
                    .saying(responsible.email())));
    responsible
        .officer(address.language())
        .ifPresent(officer -> said.add(line(address, "privacy.responsible.officer", officer)));
    return said;
  }

  Markup rights(Address address) {
    var content = new ArrayList<Markup>();
    content.add(Markup.of("p").saying(say(address, "privacy.rights.said")));
    content.add(
        Markup.of("ul", "plain")
            .holding(
                RIGHTS.stream()
                    .map(right -> Markup.of("li").saying(say(address, "privacy.rights." + right)))
                    .toList()));
    content.add(Markup.of("p").saying(say(address, "privacy.rights.complain")));
    brand
        .responsible()
        .flatMap(responsible -> responsible.authority(address.language()))
        .ifPresent(authority -> content.add(line(address, "privacy.rights.authority", authority)));
    return section(address, "rights", content);
  }

  private Markup line(Address address, String key, Said said) {
    var own = Markup.of("span").saying(said.words());
    said.otherLanguage().ifPresent(language -> own.with("lang", language));
    return Markup.of("p").holding(Markup.of("span").saying(say(address, key) + " "), own);
  }

  private Markup section(Address address, String name, List<Markup> content) {
    return Markup.of("section", "stack")
        .with("aria-labelledby", "privacy-" + name)
        .holding(
            Markup.of("h2")
                .with("id", "privacy-" + name)
                .saying(say(address, "privacy.%s.title".formatted(name))))
        .holding(content);
  }

  private String say(Address address, String key) {
    return words.say(address.language(), key);
  }
}
