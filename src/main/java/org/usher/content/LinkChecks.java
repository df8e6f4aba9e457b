package org.usher.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds links that lead nowhere, now or at the moment when their page is shown.
final class LinkChecks {

  private static final Pattern PAGE = Pattern.compile("/p/([^?#]*)(?:#(.*))?");

  /// Screens of ours that a page may name. Answers are added where the link is shown.
  private static final Set<String> SCREENS =
      Set.of("/", "/contact", "/search", "/journey", "/privacy");

  private static final Optional<String> FINE = Optional.empty();

  private final SitePages pages;
  private final Set<String> images;
  private final Instant now;
  private final Set<String> slugs;

  /// @param images paths below the content folder
  LinkChecks(SitePages pages, Set<String> images, Instant now) {
    this.pages = pages;
    this.images = images;
    this.now = now;
    this.slugs = pages.main().keySet().stream().map(PageId::slug).collect(Collectors.toSet());
  }

  /// All links of a file of this page, in whatever language.
  void check(PageFile file, ReadPage page, Problems problems) {
    Instant shown = page.isDue(now) ? now : page.publish();
    for (Link link : file.body().links()) {
      fault(link, file, shown).ifPresent(fault -> problems.add(file.file(), link.line(), fault));
    }
  }

  /// A page that is named somewhere else and must be there now.
  void check(YamlNode named) {
    PageId.parse(named.slug(PageId.MAX_LENGTH))
        .flatMap(id -> fault(id, now))
        .ifPresent(named::problem);
  }

  private Optional<String> fault(Link link, PageFile file, Instant shown) {
    String target = link.target();
    if (target.startsWith("/images/") || (target.startsWith("/files/") && !link.isImage())) {
      return fileFault(target.substring(1));
    }
    if (link.isImage()) {
      return Optional.of(
          "An image stands in images/ and is shown by its address /images/…, not "
              + Nearest.quoted(target));
    }
    if (target.startsWith("#")) {
      return sectionFault(target.substring(1), "this page", file.body().anchors());
    }
    var page = PAGE.matcher(target);
    if (page.matches()) {
      return pageFault(page.group(1), Optional.ofNullable(page.group(2)), file, shown);
    }
    return SCREENS.contains(target) || isWorldAddress(target)
        ? FINE
        : Optional.of(
            "A link leads to /p/slug, #section, /images/…, /files/…, /, /contact, /search,"
                + " /journey, /privacy, https://… or mailto:…, not "
                + Nearest.quoted(target));
  }

  private Optional<String> fileFault(String name) {
    return images.contains(name)
        ? FINE
        : Optional.of(
            "There is no %s %s%s"
                .formatted(
                    name.startsWith("images/") ? "image" : "file",
                    Nearest.quoted(name),
                    Nearest.hint(name, images)));
  }

  private Optional<String> pageFault(
      String slug, Optional<String> section, PageFile from, Instant shown) {
    var id = PageId.parse(slug);
    if (id.isEmpty()) {
      return Optional.of("There is no page " + Nearest.quoted(slug));
    }
    return fault(id.get(), shown)
        .or(() -> section.flatMap(name -> sectionFault(name, id.get(), from)));
  }

  private Optional<String> fault(PageId id, Instant shown) {
    if (pages.drafts().contains(id)) {
      return Optional.of("The page '%s' is a draft and cannot be reached".formatted(id));
    }
    ReadPage page = pages.main().get(id);
    if (page == null) {
      String guess = Nearest.to(id.slug(), slugs).map("; did you mean '%s'?"::formatted).orElse("");
      return Optional.of("There is no page '%s'%s".formatted(id, guess));
    }
    return page.isDue(shown)
        ? FINE
        : Optional.of("The page '%s' is not shown before %s".formatted(id, page.publish()));
  }

  private Optional<String> sectionFault(String section, PageId id, PageFile from) {
    ReadPage page = pages.main().get(id);
    return page == null || from.language().isPresent()
        ? FINE
        : sectionFault(section, "the page '%s'".formatted(id), page.file().body().anchors());
  }

  private static Optional<String> sectionFault(String section, String of, Set<String> anchors) {
    return anchors.contains(section)
        ? FINE
        : Optional.of(
            "There is no section %s on %s%s"
                .formatted(Nearest.quoted(section), of, Nearest.hint(section, anchors)));
  }

  private static boolean isWorldAddress(String target) {
    try {
      var uri = new URI(target);
      return switch (String.valueOf(uri.getScheme())) {
        case "http", "https" -> uri.getHost() != null;
        case "mailto" -> uri.getSchemeSpecificPart().contains("@");
        default -> false;
      };
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }
}
