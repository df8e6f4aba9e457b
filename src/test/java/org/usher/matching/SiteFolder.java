package org.usher.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.usher.content.Snapshot;
import org.usher.content.TestContent;

/// A content folder in which everything is right, to be spoilt by tests.
final class SiteFolder {

  private static final String SITE =
      """
      languages: [en]
      title: Small
      tagline: A small site
      description: A small site for tests
      guide: {heading: Where to, lead: Two questions, budget: 3}
      contact: {heading: Talk, lead: To a person, promise: 'Within {time}'}
      """;

  private static final String QUESTIONS =
      """
      - id: role
        ask: Who are you?
        why: So that we know.
        options:
          - {id: finance, label: Money, means: you count, evidence: Counts}
          - {id: it, label: Machines, means: you run, evidence: Runs}
      - id: size
        ask: How many?
        why: It depends.
        options:
          - {id: small, label: Few, means: you are few, evidence: Few}
          - {id: large, label: Many, means: you are many, evidence: Many}
      """;

  private final Path folder;

  SiteFolder(Path folder) {
    this.folder = folder;
    write("site.yaml", SITE);
    write("questions.yaml", QUESTIONS);
    page("costs", "{role: {finance: fits}, size: {small: fits}}", "It costs little.");
    page("budget", "{role: {finance: fits}, size: {large: fits}}", "It costs more.");
    page("servers", "{role: {it: fits}, size: {small: fits}}", "It runs on one machine.");
    page("clusters", "{role: {it: fits}, size: {large: fits}}", "It runs on many machines.");
  }

  /// A page of which the front matter has eight lines; its text begins in the ninth.
  SiteFolder page(String slug, String audience, String text) {
    return page(slug, "2100-01-31", audience, text);
  }

  SiteFolder page(String slug, String review, String audience, String text) {
    return write(
        "pages/%s.md".formatted(slug),
        """
        ---
        title: About %s
        summary: What there is to say about %s, with every number and its source.
        job: selection
        review: %s
        audience: %s
        sources: [{title: Our own books}]
        ---
        %s
        """
            .formatted(slug, slug, review, audience, text));
  }

  SiteFolder translation(String slug, String language, String text) {
    return write(
        "pages/%s.%s.md".formatted(slug, language),
        """
        ---
        title: Von %s
        summary: Was es zu %s zu sagen gibt, mit allen Zahlen und woher sie kommen.
        ---
        %s
        """
            .formatted(slug, slug, text));
  }

  SiteFolder speaking(String languages) {
    return write("site.yaml", SITE.replace("[en]", languages));
  }

  SiteFolder asking(String more) {
    return write("questions.yaml", QUESTIONS + more);
  }

  SiteFolder write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Snapshot snapshot() {
    return TestContent.of(
        folder, new LikelihoodsPart(), new PageIndexPart(), new JourneyPlanPart());
  }
}
