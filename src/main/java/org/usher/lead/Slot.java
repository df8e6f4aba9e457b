package org.usher.lead;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.usher.content.PageId;
import org.usher.design.Text;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;

/// Something that sellers want to know, whatever their method.
///
/// @param from answers that say it
/// @param words a sentence of the buyer's message with one of them says it; as they are compared
/// @param read pages that hint at it
/// @param isContact whether how they want to be answered says it
/// @param isHand whether asking for an answer says it
/// @param ask the question for it
record Slot(
    String id,
    Text name,
    Map<QuestionId, Set<OptionId>> from,
    List<String> words,
    Set<PageId> read,
    boolean isContact,
    boolean isHand,
    Text ask) {

  Slot {
    from = Map.copyOf(from);
    words = List.copyOf(words);
    read = Set.copyOf(read);
  }
}
