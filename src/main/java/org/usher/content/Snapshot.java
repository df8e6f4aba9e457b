package org.usher.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.usher.question.Questionnaire;

/// A published site, whole and immutable: pages, questions, settings and what other modules
/// compiled from it (the index, the scoring rules). Whoever answers a request takes one snapshot
/// and stays with it.
public final class Snapshot {

  private final String id;
  private final Instant publishedAt;
  private final SiteSettings settings;
  private final Questionnaire questionnaire;
  private final Map<String, Map<PageId, Page>> pagesByLanguage;
  private final Map<String, PageId> formerAddresses;
  private final Map<Class<?>, Object> parts;

  /// @param id digest of the content, the same for the same files
  /// @param pagesByLanguage language to pages in their order
  /// @param formerAddresses former slug to the page that stands for it now
  /// @param parts what the [SnapshotPart]s made, by their type
  public Snapshot(
      String id,
      Instant publishedAt,
      SiteSettings settings,
      Questionnaire questionnaire,
      Map<String, Map<PageId, Page>> pagesByLanguage,
      Map<String, PageId> formerAddresses,
      Map<Class<?>, Object> parts) {
    this.id = id;
    this.publishedAt = publishedAt;
    this.settings = settings;
    this.questionnaire = questionnaire;
    this.pagesByLanguage = Map.copyOf(pagesByLanguage);
    this.formerAddresses = Map.copyOf(formerAddresses);
    this.parts = Map.copyOf(parts);
  }

  /// The same with what was compiled from it.
  Snapshot with(Map<Class<?>, Object> compiled) {
    return new Snapshot(
        id, publishedAt, settings, questionnaire, pagesByLanguage, formerAddresses, compiled);
  }

  public String id() {
    return id;
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  public SiteSettings settings() {
    return settings;
  }

  public Questionnaire questionnaire() {
    return questionnaire;
  }

  /// Every published page once, in `language` where it is translated, else in the main language.
  public List<Page> pages(String language) {
    var main = pagesByLanguage.getOrDefault(settings.mainLanguage(), Map.of());
    var translated = pagesByLanguage.getOrDefault(language, Map.of());
    return main.values().stream().map(page -> translated.getOrDefault(page.id(), page)).toList();
  }

  /// The page in `language`, else in the main language.
  public Optional<Page> page(PageId id, String language) {
    return Optional.ofNullable(pagesByLanguage.getOrDefault(language, Map.of()).get(id))
        .or(() ->
            Optional.ofNullable(
                pagesByLanguage.getOrDefault(settings.mainLanguage(), Map.of()).get(id)));
  }

  /// The page that stands where this former slug was.
  public Optional<PageId> movedTo(String formerSlug) {
    return Optional.ofNullable(formerAddresses.get(formerSlug));
  }

  /// Where all this stands in the content folder.
  public Origins origins() {
    return parts.get(Origins.class) instanceof Origins origins ? origins : Origins.UNKNOWN;
  }

  /// The words that the site explains.
  public Glossary glossary() {
    return parts.get(Glossary.class) instanceof Glossary glossary ? glossary : Glossary.EMPTY;
  }

  /// The languages in which this page is written, in the order of the site.
  public List<String> languages(PageId id) {
    return settings.languages().stream()
        .filter(language -> pagesByLanguage.getOrDefault(language, Map.of()).containsKey(id))
        .toList();
  }

  /// What a [SnapshotPart] compiled.
  ///
  /// @throws IllegalArgumentException when no part of this type was compiled
  public <T> T part(Class<T> type) {
    Object part = parts.get(type);
    if (part == null) {
      throw new IllegalArgumentException("The snapshot has no part %s".formatted(type.getName()));
    }
    return type.cast(part);
  }
}
