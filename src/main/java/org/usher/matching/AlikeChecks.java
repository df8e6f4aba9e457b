package org.usher.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.usher.content.Page;
import org.usher.content.Snapshot;
import org.usher.matching.Finding.Kind;

/// Finds pages that read alike. Candidates share a band of their sketches, so that not every page
/// has to be compared with every other (Leskovec, Rajaraman & Ullman, Mining of Massive Datasets,
/// §3.4); what is reported is counted exactly.
final class AlikeChecks {

  /// From this share of common passages on, a reader takes one page for the other.
  private static final double ALIKE = 0.5;

  /// Four numbers to a band: two pages with half their passages in common share one of the sixteen
  /// bands in two of three cases, with 70 % in nearly all.
  private static final int BAND = 4;

  /// On a site made from a template many pages share a band; a few say enough.
  private static final int COMPARED = 10;

  private final Snapshot site;
  private final Findings findings;

  AlikeChecks(Snapshot site, Findings findings) {
    this.site = site;
    this.findings = findings;
  }

  void check() {
    for (String language : site.settings().languages()) {
      check(
          site.pages(language).stream().filter(page -> page.language().equals(language)).toList());
    }
  }

  private void check(List<Page> pages) {
    Map<Long, List<Integer>> bands = new HashMap<>();
    Set<Long> compared = new HashSet<>();
    for (int i = 0; i < pages.size(); i++) {
      var shingles = Shingles.of(pages.get(i).text());
      if (shingles.isEmpty()) {
        continue;
      }
      long[] sketch = shingles.sketch();
      for (int band = 0; band < sketch.length; band += BAND) {
        long key = Arrays.hashCode(Arrays.copyOfRange(sketch, band, band + BAND)) * 64L + band;
        List<Integer> others = bands.computeIfAbsent(key, any -> new ArrayList<>());
        for (int other : others) {
          if (compared.add((long) other << 32 | i)) {
            compare(pages.get(other), pages.get(i), shingles);
          }
        }
        if (others.size() < COMPARED) {
          others.add(i);
        }
      }
    }
  }

  private void compare(Page one, Page other, Shingles ofOther) {
    double likeness = Shingles.of(one.text()).likeness(ofOther);
    if (likeness >= ALIKE) {
      findings.add(
          Kind.ALIKE,
          site.origins().page(other),
          "%d %% of the passages of both stand in %s too."
              .formatted(Math.round(likeness * 100), site.origins().page(one).file()),
          "Make one page of the two, or write what is different.");
    }
  }
}
