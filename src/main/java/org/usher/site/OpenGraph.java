package org.usher.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;
import org.usher.brand.BrandPicture;
import org.usher.content.Publication;
import org.usher.design.Address;
import org.usher.design.Head;
import org.usher.design.Picture;

/// What messengers and networks show where somebody sends a link to a screen (ogp.me). A screen
/// without a picture shows the brand's.
@Component
class OpenGraph {

  /// Where a language is not spoken most in the country that is written as it is.
  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("ar", "AR"),
          Map.entry("cs", "CZ"),
          Map.entry("da", "DK"),
          Map.entry("el", "GR"),
          Map.entry("en", "US"),
          Map.entry("et", "EE"),
          Map.entry("fa", "IR"),
          Map.entry("he", "IL"),
          Map.entry("hi", "IN"),
          Map.entry("ja", "JP"),
          Map.entry("ko", "KR"),
          Map.entry("nb", "NO"),
          Map.entry("sl", "SI"),
          Map.entry("sv", "SE"),
          Map.entry("uk", "UA"),
          Map.entry("vi", "VN"),
          Map.entry("zh", "CN"));

  private final Brand brand;
  private final Publication publication;

  OpenGraph(Brand brand, Publication publication) {
    this.brand = brand;
    this.publication = publication;
  }

  /// @param translated the addresses of this screen in each of its languages
  void write(Element to, Head head, Address address, List<Address> translated) {
    property(to, "og:title", head.title());
    property(to, "og:description", head.description());
    property(to, "og:type", head.type());
    property(to, "og:url", brand.absolute(head.canonical().bare()));
    property(to, "og:site_name", publication.current().settings().title().in(address.language()));
    property(to, "og:locale", locale(address.language()));
    translated.stream()
        .map(Address::language)
        .filter(language -> !language.equals(address.language()))
        .forEach(language -> property(to, "og:locale:alternate", locale(language)));
    Optional<Picture> picture = head.image().or(this::card);
    picture.ifPresent(shown -> write(to, shown));
    to.appendElement("meta")
        .attr("name", "twitter:card")
        .attr("content", picture.isPresent() ? "summary_large_image" : "summary");
  }

  private void write(Element to, Picture picture) {
    property(to, "og:image", brand.absolute(picture.path()));
    property(to, "og:image:width", String.valueOf(picture.width()));
    property(to, "og:image:height", String.valueOf(picture.height()));
    property(to, "og:image:alt", picture.words());
  }

  private Optional<Picture> card() {
    BrandPicture card = BrandPicture.CARD;
    return brand
        .picture(card)
        .map(path -> new Picture(path, card.width(), card.height(), brand.name()));
  }

  /// With a country, which the protocol asks for.
  static String locale(String language) {
    Locale locale = Locale.forLanguageTag(language);
    String name = locale.getLanguage();
    String country =
        locale.getCountry().isEmpty()
            ? COUNTRIES.getOrDefault(name, name.toUpperCase(Locale.ROOT))
            : locale.getCountry();
    return name + "_" + country;
  }

  private static void property(Element to, String property, String content) {
    to.appendElement("meta").attr("property", property).attr("content", content);
  }
}
