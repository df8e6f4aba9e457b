package org.usher.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.usher.content.Block;
import org.usher.content.Page;
import org.usher.content.PageId;

/// Where a page leads, as its readers find it: in the HTML of all its blocks.
///
/// @param links in order, without those to other sites
/// @param images addresses, beginning with `/images/`
/// @param sections ids that a link may name
record PageLinks(List<PageLink> links, List<String> images, Set<String> sections) {

  private static final Pattern ATTRIBUTE = Pattern.compile("\\s(href|src|id)=\"([^\"]*)\"");

  /// A link to a page of the site.
  ///
  /// @param target as it stands in the HTML
  /// @param slug of the page
  /// @param section id of the section; empty for the whole page
  record PageLink(String target, String slug, Optional<String> section) {}

  static PageLinks of(Page page) {
    var links = new ArrayList<PageLink>();
    var images = new ArrayList<String>();
    var sections = new HashSet<String>();
    for (Block block : page.body()) {
      for (Block.Prose prose : block.all()) {
        var attribute = ATTRIBUTE.matcher(prose.html());
        while (attribute.find()) {
          String value = attribute.group(2);
          switch (attribute.group(1)) {
            case "id" -> sections.add(value);
            case "src" -> images.add(value);
            default -> link(value).ifPresent(links::add);
          }
        }
      }
    }
    return new PageLinks(links, images, sections);
  }

  private static Optional<PageLink> link(String target) {
    if (!target.startsWith("/p/")) {
      return Optional.empty();
    }
    int section = target.indexOf('#');
    String path = section < 0 ? target : target.substring(0, section);
    return Optional.of(
        new PageLink(
            target,
            path.substring("/p/".length()),
            section < 0 ? Optional.empty() : Optional.of(target.substring(section + 1))));
  }

  /// The pages that links lead to.
  Set<PageId> pages() {
    var pages = new HashSet<PageId>();
    links.forEach(link -> PageId.parse(link.slug()).ifPresent(pages::add));
    return pages;
  }
}
