package org.usher.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.usher.question.Questionnaire;

/// Makes a snapshot of sources, or finds all that is wrong with them. Pages whose files did not
/// change are not parsed again. Not for several threads.
final class Compiler {

  private final List<SnapshotPart<?>> parts;
  private final Clock clock;
  private Map<String, PageFile> parsed = Map.of();

  Compiler(List<SnapshotPart<?>> parts, Clock clock) {
    this.parts = List.copyOf(parts);
    this.clock = clock;
  }

  /// The site as it is to be shown now; empty when there are problems, old or new.
  Optional<Compilation> compile(Sources sources, Problems problems) {
    Collection<PageFile> files = parse(sources);
    var material = new SourceMaterial(sources, problems);
    var site = material.required("site.yaml");
    var questions = material.required("questions.yaml");
    if (site.isEmpty() || questions.isEmpty()) {
      files.stream()
          .filter(file -> !file.isDraft())
          .forEach(file -> problems.addAll(file.problems()));
      return Optional.empty();
    }
    SiteSettings settings = SiteReader.read(site.get());
    Questionnaire questionnaire = QuestionsReader.read(questions.get(), settings.languages());
    SitePages pages = PagesReader.read(files, settings, questionnaire, sources, problems);
    Instant now = clock.instant();
    check(pages, files, site.get(), sources, now, problems);
    var draft =
        new Snapshot(
            id(sources, pages.waiting(now), parts),
            now,
            settings,
            questionnaire,
            pages.shown(settings.mainLanguage(), now),
            FormerAddresses.of(pages, now),
            Map.of());
    Map<Class<?>, Object> made = compileParts(draft, material, problems);
    material
        .yaml("glossary.yaml")
        .map(file -> GlossaryReader.read(file, settings.languages()))
        .ifPresent(glossary -> made.put(Glossary.class, glossary));
    made.put(
        Origins.class,
        Origins.of(
            settings.mainLanguage(),
            parsed,
            questions.get(),
            sources.images(),
            problems.untranslated()));
    Snapshot whole = draft.with(made);
    return problems.isEmpty()
        ? Optional.of(new Compilation(whole, pages.nextDue(now)))
        : Optional.empty();
  }

  private Collection<PageFile> parse(Sources sources) {
    Map<String, PageFile> earlier = parsed;
    List<PageFile> files =
        sources.texts().values().parallelStream()
            .filter(source -> source.file().startsWith(TextName.PAGES))
            .map(source -> {
              PageFile same = earlier.get(source.file());
              return same != null && same.text().equals(source.text())
                  ? same
                  : PageFile.parse(source);
            })
            .toList();
    parsed = files.stream().collect(Collectors.toMap(PageFile::file, file -> file));
    return files;
  }

  private static void check(
      SitePages pages,
      Collection<PageFile> files,
      YamlNode site,
      Sources sources,
      Instant now,
      Problems problems) {
    var links = new LinkChecks(pages, sources.images().keySet(), now);
    for (PageFile file : files) {
      file.id()
          .flatMap(id -> Optional.ofNullable(pages.main().get(id)))
          .filter(page -> !file.isDraft())
          .ifPresent(page -> links.check(file, page, problems));
    }
    SiteReader.footer(site).forEach(links::check);
    if (pages.main().values().stream().noneMatch(page -> page.isDue(now))) {
      problems.add("pages", 0, "There is no page to show");
    }
  }

  private Map<Class<?>, Object> compileParts(Snapshot draft, Material material, Problems problems) {
    Map<Class<?>, Object> compiled = new HashMap<>();
    for (SnapshotPart<?> part : parts) {
      boolean isSound = problems.isEmpty();
      try {
        compiled.put(part.type(), part.compile(draft, material, problems));
      } catch (RuntimeException failure) {
        // A draft with problems holds stand-ins, at which a part may stumble.
        if (isSound) {
          throw failure;
        }
      }
    }
    return compiled;
  }

  private static String id(Sources sources, List<PageId> waiting, List<SnapshotPart<?>> parts) {
    var digest = Sha256.begin();
    sources.addTo(digest);
    var versions = parts.stream().map(SnapshotPart::version).collect(Collectors.joining());
    return Sha256.end(digest, (waiting + versions).getBytes(UTF_8)).substring(0, 32);
  }
}
