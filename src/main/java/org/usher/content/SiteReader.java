package org.usher.content;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.usher.design.Text;

/// Reads `site.yaml`.
final class SiteReader {

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");

  /// Nobody answers more.
  private static final int MAX_BUDGET = 20;

  private final List<String> languages;

  private SiteReader(List<String> languages) {
    this.languages = languages;
  }

  static SiteSettings read(YamlNode site) {
    site.allow(
        "languages", "title", "tagline", "description", "guide", "contact", "footer", "notice");
    return new SiteReader(languages(site.get("languages"))).settings(site);
  }

  /// The pages at the foot, each where it is named.
  static List<YamlNode> footer(YamlNode site) {
    return site.find("footer").map(YamlNode::list).orElse(List.of());
  }

  private SiteSettings settings(YamlNode site) {
    YamlNode guide = site.get("guide").allow("heading", "lead", "budget");
    YamlNode contact = site.get("contact").allow("heading", "lead", "promise");
    return new SiteSettings(
        languages,
        words(site, "title", 60),
        words(site, "tagline", 160),
        words(site, "description", 160),
        words(guide, "heading", 80),
        words(guide, "lead", 300),
        guide.get("budget").integer(1, MAX_BUDGET),
        words(contact, "heading", 80),
        words(contact, "lead", 300),
        promise(contact),
        footer(site).stream()
            .map(page -> page.slug(PageId.MAX_LENGTH))
            .flatMap(slug -> PageId.parse(slug).stream())
            .toList(),
        site.find("notice").map(notice -> notice.words(languages, 200)));
  }

  /// Free words alone could promise another time than the one that sales is held to.
  private Text promise(YamlNode contact) {
    Text promise = words(contact, "promise", 160);
    if (!promise.byLanguage().values().stream()
        .allMatch(said -> said.contains(SiteSettings.TIME))) {
      contact
          .get("promise")
          .problem(
              "'promise' needs %s in each language, where the time stands that sales is held to"
                  .formatted(SiteSettings.TIME));
    }
    return promise;
  }

  private Text words(YamlNode node, String key, int max) {
    return node.get(key).words(languages, max);
  }

  private static List<String> languages(YamlNode node) {
    List<YamlNode> given = node.list();
    if (given.isEmpty()) {
      node.problem("The site needs at least one language");
    }
    Set<String> languages = new LinkedHashSet<>();
    for (YamlNode language : given) {
      String tag = language.text();
      if (!LANGUAGE.matcher(tag).matches()) {
        language.problem("A language is a tag as en or pt-BR, not " + Nearest.quoted(tag));
      } else if (!languages.add(tag)) {
        language.problem("The language '%s' stands here twice".formatted(tag));
      }
    }
    return languages.isEmpty() ? List.of("en") : List.copyOf(languages);
  }
}
