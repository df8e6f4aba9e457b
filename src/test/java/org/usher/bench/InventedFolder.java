package org.usher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A content folder of any size with invented words: 4 to 8 options a question, each page marked
/// for 30 % of the questions, no two pages alike.
final class InventedFolder {

  private static final int VOCABULARY = 8_000;
  private static final int WORDS_A_PAGE = 120;
  private static final String[] SYLLABLES = {
    "ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "lan", "mer"
  };

  private final Path folder;
  private final int pages;
  private final int[] options;
  private final List<String> vocabulary;

  InventedFolder(Path folder, int pages, int questions) {
    this.folder = folder;
    this.pages = pages;
    var random = new Random(1);
    this.options = random.ints(questions, 4, 9).toArray();
    var words = new LinkedHashSet<String>();
    while (words.size() < VOCABULARY) {
      words.add(
          random
              .ints(2 + random.nextInt(3), 0, SYLLABLES.length)
              .mapToObj(syllable -> SYLLABLES[syllable])
              .collect(Collectors.joining()));
    }
    this.vocabulary = List.copyOf(words);
  }

  int questions() {
    return options.length;
  }

  int options(int question) {
    return options[question];
  }

  /// Some words as a visitor types them, common ones more often.
  String words(int count, Random random) {
    return IntStream.range(0, count)
        .mapToObj(place -> word(random))
        .collect(Collectors.joining(" "));
  }

  private String word(Random random) {
    // The word of rank r is as common as 1/r (Zipf).
    return vocabulary.get((int) Math.pow(VOCABULARY, random.nextDouble()) - 1);
  }

  /// Writes all files anew; another edition has other texts and the same names.
  void write(int edition) throws IOException {
    Files.createDirectories(folder.resolve("pages"));
    Files.writeString(
        folder.resolve("site.yaml"),
        """
        languages: [en]
        title: Invented
        tagline: Invented pages
        description: Invented pages for a bench
        guide: {heading: Where to, lead: Some questions, budget: 6}
        contact: {heading: Talk, lead: To a person, promise: 'Within {time}'}
        """);
    Files.writeString(folder.resolve("questions.yaml"), questionnaire());
    for (int page = 0; page < pages; page++) {
      Files.writeString(folder.resolve("pages/page-%d.md".formatted(page)), page(page, edition));
    }
  }

  private String questionnaire() {
    var yaml = new StringBuilder();
    for (int question = 0; question < options.length; question++) {
      yaml.append(
          "- id: q%d\n  ask: Which of these, %d?\n  why: It decides.\n  options:\n"
              .formatted(question, question));
      for (int option = 0; option < options[question]; option++) {
        yaml.append(
            "    - {id: o%d, label: Option %d, means: you chose %d, evidence: Chose %d}\n"
                .formatted(option, option, option, option));
      }
    }
    return yaml.toString();
  }

  private String page(int page, int edition) {
    var random = new Random(page * 31L + 7);
    String audience = audience(random);
    var words = new Random(page * 31L + edition);
    return """
    ---
    title: %s %d
    summary: %s.
    job: exploration
    review: 2099-01-31
    sources: [{title: Invented}]
    audience:
    %s
    ---
    %s.

    ## %s

    %s.
    """
        .formatted(
            words(3, words),
            page,
            words(12, words),
            audience,
            words(WORDS_A_PAGE / 2, words),
            words(3, words),
            words(WORDS_A_PAGE / 2, words));
  }

  /// Thirty percent of the questions, an option that fits each and often one that may.
  private String audience(Random random) {
    var marks = new ArrayList<String>();
    for (int question = 0; question < options.length; question++) {
      if (random.nextDouble() < 0.3) {
        int fits = random.nextInt(options[question]);
        int mayFit = random.nextInt(options[question]);
        marks.add(
            "  q%d: {o%d: fits%s}"
                .formatted(
                    question, fits, mayFit == fits ? "" : ", o%d: may fit".formatted(mayFit)));
      }
    }
    return marks.isEmpty() ? "  q0: {o0: fits}" : String.join("\n", marks);
  }
}
