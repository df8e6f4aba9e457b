package org.usher.matching.ui;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.usher.question.Answers;
import org.usher.question.Questionnaire;

/// Answers that travel to somebody else, apart from the reader's own: `role.finance_size.large`.
final class SharedAnswers {

  /// Parameter that carries them.
  static final String NAME = "with";

  private static final String BETWEEN = "_";

  private SharedAnswers() {}

  static String write(Answers answers) {
    return answers.query().entrySet().stream()
        .map(entry -> entry.getKey() + "." + entry.getValue())
        .collect(Collectors.joining(BETWEEN));
  }

  /// What the questionnaire does not know is dropped, and the rest is kept.
  static Answers read(String written, Questionnaire known) {
    var query = new LinkedHashMap<String, String>();
    for (String pair : written.split(BETWEEN, known.questions().size() + 1)) {
      int dot = pair.indexOf('.');
      if (dot > 0) {
        query.putIfAbsent(pair.substring(0, dot), pair.substring(dot + 1));
      }
    }
    return Answers.read(query, known);
  }
}
