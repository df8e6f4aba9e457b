package org.usher.matching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.content.Snapshot;
import org.usher.matching.Finding.Kind;
import org.usher.matching.PageLinks.PageLink;

/// Looks at each page in each language: is it due for review, is it dated as the others are, is it
/// translated, does everything in it lead somewhere?
final class PageChecks {

  private final Snapshot site;
  private final LocalDate today;
  private final Findings findings;
  private final String main;

  PageChecks(Snapshot site, LocalDate today, Findings findings) {
    this.site = site;
    this.today = today;
    this.findings = findings;
    this.main = site.settings().mainLanguage();
  }

  void check() {
    heavyImages();
    boolean isDated =
        site.settings().languages().stream()
            .flatMap(language -> site.pages(language).stream())
            .anyMatch(page -> page.extras().updated().isPresent());
    for (String language : site.settings().languages()) {
      var own =
          site.pages(language).stream().filter(page -> page.language().equals(language)).toList();
      own.forEach(this::review);
      if (isDated) {
        own.forEach(this::date);
      }
      links(language, own);
      if (!language.equals(main)) {
        translations(language);
        words(language);
      }
    }
  }

  private void heavyImages() {
    site.origins()
        .reducedImages()
        .forEach((origin, image) ->
            findings.add(
                Kind.HEAVY_IMAGE,
                origin,
                "This picture has %d kB and is served with %d kB."
                    .formatted(image.givenBytes() >> 10, image.bytes() >> 10),
                "Nothing has to be done; a smaller file loads the content faster."));
  }

  private void review(Page page) {
    if (page.reviewBy().isBefore(today)) {
      findings.add(
          Kind.REVIEW_OVERDUE,
          site.origins().front(page, "review"),
          "This was to be read again by %s.".formatted(page.reviewBy()),
          "Read it, correct what has changed, and set a new date.");
    }
  }

  private void date(Page page) {
    if (page.extras().updated().isEmpty()) {
      findings.add(
          Kind.UNDATED,
          site.origins().page(page),
          "This does not say when it was last changed; shown is the day of its file, which a copy or a"
              + " clone makes anew.",
          "Give updated: and the day, as other pages do.");
    }
  }

  private void translations(String language) {
    site.pages(language).stream()
        .filter(page -> !page.language().equals(language))
        .forEach(page ->
            findings.add(
                Kind.MISSING_TRANSLATION,
                site.origins().page(page),
                "There is no translation to '%s'; its readers get '%s'."
                    .formatted(language, page.language()),
                "Write pages/%s.%s.md.".formatted(page.id(), language)));
  }

  private void words(String language) {
    site.origins().untranslated().stream()
        .filter(words -> words.language().equals(language))
        .forEach(words ->
            findings.add(
                Kind.MISSING_TRANSLATION,
                words.origin(),
                "%s is not said in '%s'; its readers get '%s'."
                    .formatted(words.name(), language, main),
                "Write it as {%s: …, %s: …}.".formatted(main, language)));
  }

  private void links(String language, List<Page> pages) {
    Map<PageId, Set<String>> sections = new HashMap<>();
    site.pages(language).forEach(page -> sections.put(page.id(), PageLinks.of(page).sections()));
    for (Page page : pages) {
      PageLinks links = PageLinks.of(page);
      links.links().forEach(link -> link(page, link, sections));
      links.images().forEach(image -> image(page, image));
    }
  }

  private void link(Page page, PageLink link, Map<PageId, Set<String>> sections) {
    Optional<Set<String>> there = PageId.parse(link.slug()).map(sections::get);
    String written = link.target().replace("#s-", "#");
    if (there.isEmpty()) {
      findings.add(
          Kind.BROKEN_LINK,
          site.origins().link(page, written),
          "The link to %s leads to no page.".formatted(written),
          site.movedTo(link.slug())
              .map(now -> "The page has moved: link to /p/%s.".formatted(now))
              .orElse("Correct the address or take the link out."));
    } else if (link.section().filter(name -> !there.get().contains(name)).isPresent()) {
      findings.add(
          Kind.LOST_SECTION,
          site.origins().link(page, written),
          "The page has no section for the link to %s.".formatted(written),
          "Name a section as its heading is called in this language.");
    }
  }

  private void image(Page page, String address) {
    if (address.startsWith("/images/") && !site.origins().hasImage(address.substring(1))) {
      findings.add(
          Kind.BROKEN_IMAGE,
          site.origins().link(page, address),
          "There is no image %s.".formatted(address),
          "Put the file into images/ or correct the name.");
    }
  }
}
