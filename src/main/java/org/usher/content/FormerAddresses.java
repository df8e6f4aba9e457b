package org.usher.content;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Collects where pages stood before. No former address may be claimed twice or be in use.
final class FormerAddresses {

  private final SitePages pages;
  private final Map<String, PageId> claimed = new HashMap<>();

  private FormerAddresses(SitePages pages) {
    this.pages = pages;
  }

  /// Former slug to page, for the pages that are shown now.
  static Map<String, PageId> of(SitePages pages, Instant now) {
    var former = new FormerAddresses(pages);
    pages
        .main()
        .values()
        .forEach(page -> page.formerly().forEach(node -> former.claim(node, page)));
    former
        .claimed
        .values()
        .retainAll(
            pages.main().values().stream()
                .filter(page -> page.isDue(now))
                .map(page -> page.page().id())
                .toList());
    return former.claimed;
  }

  private void claim(YamlNode node, ReadPage page) {
    String slug = node.slug(PageId.MAX_LENGTH);
    if (slug.isEmpty()) {
      return;
    }
    var id = new PageId(slug);
    if (pages.main().containsKey(id) || pages.drafts().contains(id)) {
      node.problem("The former address '%s' is the address of a page".formatted(slug));
    }
    PageId earlier = claimed.putIfAbsent(slug, page.page().id());
    if (earlier != null) {
      node.problem("The former address '%s' is already claimed by '%s'".formatted(slug, earlier));
    }
  }
}
