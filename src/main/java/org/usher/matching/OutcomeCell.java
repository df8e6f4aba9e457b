package org.usher.matching;

import java.time.LocalDate;

/// What to add to.
///
/// @param page slug; empty when it is about a question alone
/// @param question empty when it is about a page whatever was answered
/// @param option empty with the question; of [Kind#TYPED] the word
record OutcomeCell(LocalDate day, Kind kind, String page, String question, String option) {

  enum Kind {
    /// A page was offered.
    SHOWN,
    /// The same, times the share of visitors who look as far down as that.
    EXAMINED,
    /// A page was opened from a list.
    CHOSEN,
    /// A page was read, divided by that share.
    READ,
    /// A page was read before contact.
    CONTACT,
    /// A page was read before a verdict that speaks for it.
    VERDICT,
    /// A question was answered.
    ANSWERED,
    /// A question was skipped.
    SKIPPED,
    /// A page was chosen after this word was typed, and read.
    TYPED;

    static Kind of(Help help) {
      return switch (help) {
        case READ -> READ;
        case CONTACT -> CONTACT;
        case VERDICT -> VERDICT;
      };
    }

    /// How much it says that the page helped; 0 when it says nothing of that.
    int worth() {
      return switch (this) {
        case READ -> Help.READ.worth();
        case CONTACT -> Help.CONTACT.worth();
        case VERDICT -> Help.VERDICT.worth();
        default -> 0;
      };
    }
  }

  static OutcomeCell page(LocalDate day, Kind kind, String page) {
    return new OutcomeCell(day, kind, page, "", "");
  }

  static OutcomeCell typed(LocalDate day, String page, String word) {
    return new OutcomeCell(day, Kind.TYPED, page, "", word);
  }

  static OutcomeCell question(LocalDate day, Kind kind, String question) {
    return new OutcomeCell(day, kind, "", question, "");
  }
}
