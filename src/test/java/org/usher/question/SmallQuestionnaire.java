package org.usher.question;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.usher.design.Text;

/// Questions for tests, made of a few words.
final class SmallQuestionnaire {

  /// Everybody is asked for the role; the trouble, when it is not finance; the size, after both.
  static final Questionnaire ROLE_TROUBLE_SIZE =
      new Questionnaire(
          List.of(
              question("size", List.of("role", "trouble"), Condition.ALWAYS, "small", "large"),
              question("role", List.of(), Condition.ALWAYS, "finance", "it", "sales"),
              question("trouble", List.of(), when("role", "it", "sales"), "few", "late")));

  private SmallQuestionnaire() {}

  static Question question(String id, List<String> after, Condition when, String... options) {
    return new Question(
        new QuestionId(id),
        text(id),
        text(id),
        Arrays.stream(options).map(SmallQuestionnaire::option).toList(),
        after.stream().map(QuestionId::new).toList(),
        when,
        false,
        1);
  }

  /// The same question, where all that apply may be chosen.
  static Question several(Question one) {
    return new Question(
        one.id(), one.ask(), one.why(), one.options(), one.after(), one.when(), true, one.cost());
  }

  static Condition when(String question, String... options) {
    return new Condition(
        Map.of(
            new QuestionId(question),
            Set.copyOf(Arrays.stream(options).map(OptionId::new).toList())));
  }

  /// Answers written as in an address: `role=it&size=-`.
  static Answers answers(String query) {
    var parameters = new LinkedHashMap<String, String>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
      parameters.put(pair.split("=")[0], pair.split("=")[1]);
    }
    return Answers.read(parameters, ROLE_TROUBLE_SIZE);
  }

  private static Option option(String id) {
    return new Option(new OptionId(id), text(id), text(id), text(id), List.of());
  }

  private static Text text(String words) {
    return Text.of("en", words);
  }
}
