package org.usher.site;

import java.util.List;
import org.springframework.stereotype.Component;
import org.usher.content.PageId;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.design.Address;

/// The same screen in every language in which it is written.
@Component
class Translations {

  private static final String PAGES = "/p/";

  private final Publication publication;

  Translations(Publication publication) {
    this.publication = publication;
  }

  /// The addresses of this screen, one for each language, the main language first. A page that has
  /// not been translated is left out; a screen of ours has words in every language of the site.
  List<Address> of(Address address) {
    Snapshot site = publication.current();
    String main = site.settings().mainLanguage();
    return languages(site, address.path()).stream()
        .map(language ->
            new Address(
                language,
                language.equals(main) ? "" : "/" + language,
                address.path(),
                address.query()))
        .toList();
  }

  /// The languages of the site, the main one first.
  List<String> languages() {
    return publication.current().settings().languages();
  }

  private static List<String> languages(Snapshot site, String path) {
    return path.startsWith(PAGES)
        ? PageId.parse(path.substring(PAGES.length())).map(site::languages).orElse(List.of())
        : site.settings().languages();
  }
}
