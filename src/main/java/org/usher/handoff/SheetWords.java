package org.usher.handoff;

import static java.util.Locale.ROOT;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.usher.design.Words;
import org.usher.lead.Agreement;
import org.usher.lead.Sheet;
import org.usher.visitor.PersonDetails;

/// Says the parts of a sheet that are not words yet: times, agreements, who it is.
@Component
final class SheetWords {

  private final AnswerTime answerTime;
  private final Words words;

  SheetWords(AnswerTime answerTime, Words words) {
    this.answerTime = answerTime;
    this.words = words;
  }

  String say(String language, String key, Object... arguments) {
    return words.say(language, key, arguments);
  }

  /// Name and, when given, company.
  String who(PersonDetails person) {
    return person.company().isEmpty() ? person.name() : person.name() + ", " + person.company();
  }

  /// A moment, as sales and those who wrote to it read it.
  String time(String language, Instant at) {
    return answerTime.moment(language, at);
  }

  List<String> agreements(String language, Sheet sheet) {
    return sheet.agreements().stream().map(agreed -> agreement(language, agreed)).toList();
  }

  private String agreement(String language, Agreement agreed) {
    String purpose = agreed.purpose().name().toLowerCase(ROOT).replace('_', '-');
    return say(language, "handoff.agreed." + purpose, time(language, agreed.at()));
  }
}
