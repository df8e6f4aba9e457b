package org.usher.scoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files of a small site, complete but for scoring: one question `role`, one page `cost`.
final class SmallSiteFiles {

  private SmallSiteFiles() {}

  static void write(Path folder) throws IOException {
    write(
        folder,
        "site.yaml",
        """
        languages: [en]
        title: Small
        tagline: Small and complete
        description: A small site with all that a site has to have, for the tests of the scoring module.
        guide: {heading: Welcome, lead: Begin here., budget: 6}
        contact: {heading: Talk, lead: Write to us., promise: 'A person answers within {time}.'}
        footer: []
        """);
    write(
        folder,
        "questions.yaml",
        """
        - id: role
          ask: Who are you?
          why: So that we show what fits.
          options:
            - {id: finance, label: Finance, means: you do finance, evidence: Does finance}
            - {id: it, label: IT, means: you do IT, evidence: Does IT}
            - {id: competitor, label: Other, means: you compete, evidence: Competes}
        """);
    write(
        folder,
        "pages/cost.md",
        """
        ---
        title: Cost
        summary: What it costs, in one short sentence that is long enough for the summary.
        job: selection
        review: 2027-05-31
        audience: {}
        sources: [{title: Somebody}]
        ---
        It costs nothing.
        """);
  }

  private static void write(Path folder, String file, String text) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
