package org.usher.matching;

import org.usher.content.Page;

/// A part of a page that is searched, and how much a word in it counts against the same word in the
/// body (BM25F). What an editor wrote to name the page counts most; phrases are the words of
/// buyers, so they nearly equal the title; a summary is dense but written to be read; a heading
/// names only a part of the page.
enum Part {
  TITLE(5),
  PHRASES(4),
  SUMMARY(3),
  HEADINGS(2),
  BODY(1);

  private final float weight;

  Part(float weight) {
    this.weight = weight;
  }

  float weight() {
    return weight;
  }

  String of(Page page) {
    return switch (this) {
      case TITLE -> page.title();
      case PHRASES -> String.join("\n", page.phrases());
      case SUMMARY -> page.summary();
      case HEADINGS -> String.join("\n", page.headings());
      case BODY -> page.text();
    };
  }
}
