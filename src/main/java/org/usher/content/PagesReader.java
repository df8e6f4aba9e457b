package org.usher.content;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.usher.question.Questionnaire;

/// Reads all pages of a site. Drafts are left out whatever they say.
final class PagesReader {

  private final SiteSettings settings;
  private final Map<String, SourceText> sources;
  private final Problems problems;
  private final PageReader reader;

  private final Map<PageId, ReadPage> main = new LinkedHashMap<>();
  private final Map<String, Map<PageId, Page>> translations = new LinkedHashMap<>();
  private final Set<PageId> drafts = new HashSet<>();

  private PagesReader(
      SiteSettings settings, Questionnaire questionnaire, Sources sources, Problems problems) {
    this.settings = settings;
    this.sources = sources.texts();
    this.problems = problems;
    this.reader = new PageReader(settings, questionnaire, sources.images().keySet(), problems);
  }

  static SitePages read(
      Collection<PageFile> files,
      SiteSettings settings,
      Questionnaire questionnaire,
      Sources sources,
      Problems problems) {
    var pages = new PagesReader(settings, questionnaire, sources, problems);
    files.stream().filter(file -> file.language().isEmpty()).forEach(pages::readMain);
    files.forEach(
        file -> file.language().ifPresent(language -> pages.readTranslation(language, file)));
    return new SitePages(pages.main, pages.translations, pages.drafts);
  }

  private void readMain(PageFile file) {
    if (file.isDraft()) {
      file.id().ifPresent(drafts::add);
      return;
    }
    problems.addAll(file.problems());
    file.id().ifPresent(id -> main.put(id, reader.page(id, file, changed(file))));
  }

  private void readTranslation(String language, PageFile file) {
    if (file.isDraft() || file.id().filter(drafts::contains).isPresent()) {
      return;
    }
    problems.addAll(file.problems());
    if (!settings.languages().contains(language) || language.equals(settings.mainLanguage())) {
      problems.add(file.file(), 0, wrongLanguage(language));
      return;
    }
    file.id().ifPresent(id -> translate(id, language, file));
  }

  private void translate(PageId id, String language, PageFile file) {
    ReadPage original = main.get(id);
    if (original == null) {
      problems.add(
          file.file(), 0, "This translates pages/%s.md, which does not exist".formatted(id));
      return;
    }
    translations
        .computeIfAbsent(language, any -> new LinkedHashMap<>())
        .put(id, reader.translation(original.page(), language, file, changed(file)));
  }

  private String wrongLanguage(String language) {
    var others = settings.languages().subList(1, settings.languages().size());
    return language.equals(settings.mainLanguage())
        ? "'%s' is the main language; its pages are called slug.md".formatted(language)
        : "The site has no language %s%s"
            .formatted(Nearest.quoted(language), Nearest.hint(language, others));
  }

  private Instant changed(PageFile file) {
    SourceText source = sources.get(file.file());
    return source == null ? Instant.EPOCH : source.changed();
  }
}
