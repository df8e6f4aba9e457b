package org.usher.handoff;

import java.util.List;
import java.util.Optional;

/// What machines need beside the words of a sheet: the answers by their ids, and who looks after
/// the lead.
record Particulars(List<Answer> answers, Optional<Owner> owner) {

  Particulars {
    answers = List.copyOf(answers);
  }

  /// One option that the buyer chose and let stand.
  ///
  /// @param words of its line on the sheet
  record Answer(String question, String option, String words) {}

  record Owner(String name, String email) {}
}
