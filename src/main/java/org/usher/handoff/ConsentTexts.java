package org.usher.handoff;

import org.springframework.stereotype.Component;
import org.usher.design.Words;

/// Which words a buyer agrees to. A version names the words and their language; a test fails when
/// words change and their version does not.
@Component
final class ConsentTexts {

  private final Words words;

  ConsentTexts(Words words) {
    this.words = words;
  }

  /// To be answered, by sending the form with this wish.
  String answer(String language) {
    return version("handoff.consent.answer.version", language);
  }

  /// To be contacted later: by the box, or by asking for nothing else.
  String followUp(Wish wish, String language) {
    String key =
        switch (wish) {
          case ANSWER -> "handoff.consent.follow-up.version";
          case LATER -> "handoff.wish.later.version";
        };
    return version(key, language);
  }

  /// To be known again at later visits with this browser.
  String remember(String language) {
    return version("visitor.remember.version", language);
  }

  private String version(String key, String language) {
    return words.say(language, key);
  }
}
