package org.usher.matching;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.usher.content.Snapshot;
import org.usher.question.Answers;
import org.usher.question.Question;
import org.usher.question.QuestionId;

/// Somebody who comes to the sample site, what they answer, and the page they need.
///
/// @param answers question to option, one of them wrong
/// @param slip the question whose answer is wrong
record Buyer(String who, Map<String, String> answers, QuestionId slip, String page) {

  static List<Buyer> all() throws IOException {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Buyer.class.getResourceAsStream("buyers.txt")),
            StandardCharsets.UTF_8)) {
      return in.readAllLines().stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Buyer::read)
          .toList();
    }
  }

  private static Buyer read(String line) {
    String[] parts = line.split(" \\| ");
    var answers = new LinkedHashMap<String, String>();
    Arrays.stream(parts[1].split(" "))
        .map(pair -> pair.replace("!", "").split("="))
        .forEach(pair -> answers.put(pair[0], pair[1]));
    String slip =
        Arrays.stream(parts[1].split(" "))
            .filter(pair -> pair.endsWith("!"))
            .findFirst()
            .orElseThrow();
    return new Buyer(parts[0], answers, new QuestionId(slip.split("=")[0]), parts[2]);
  }

  /// Whether they were asked the question they answer wrong.
  boolean hasSlipped(Answers given) {
    return !given.to(slip).isEmpty();
  }

  /// What this buyer has said after so many questions, or fewer when no more are asked.
  Answers led(Guide guide, Snapshot site, int questions) {
    var known = Answers.read(answers, site.questionnaire());
    var given = Answers.none();
    var next = guide.guide(site, "en", given).next();
    for (int asked = 0; asked < questions && next.isPresent(); asked++) {
      Question question = next.get().question();
      var said = known.to(question.id());
      given =
          said.isEmpty()
              ? given.skipping(question.id())
              : given.with(question.id(), said.getFirst());
      next = guide.guide(site, "en", given).next();
    }
    return given;
  }
}
