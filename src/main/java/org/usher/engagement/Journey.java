package org.usher.engagement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.usher.question.Answers;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;

/// Tells the answers that were given live from those that arrived with an address, by the addresses
/// of one visit in their order.
///
/// A step is an address whose answers differ from those before in exactly one question: that is
/// what choosing, correcting, skipping and taking back do. An answer that comes with the first
/// address, or with one that differs in more (a link was opened), arrived. Once given live in a
/// visit, an answer stays so, wherever it is met again.
///
/// The first page of a visit is a document, on which an answer can be chosen before any page is
/// live. The address that link stood on is then told afterwards ([#cameFrom]).
final class Journey {

  private final Set<Given> live = new HashSet<>();
  private final Set<QuestionId> skipped = new HashSet<>();
  private Answers now = Answers.none();
  private int addresses;

  private record Given(QuestionId question, OptionId option) {}

  /// Follows to the next address.
  ///
  /// @return what was given live there for the first time in this visit
  List<Cell> follow(Answers next) {
    var changed = addresses > 0 ? changes(next) : Set.<QuestionId>of();
    addresses++;
    now = next;
    return step(changed);
  }

  /// The first address was reached by a link on a page of ours with these answers. Told later, it
  /// says nothing.
  ///
  /// @return what was given live with that link
  List<Cell> cameFrom(Answers before) {
    return addresses == 1 ? step(changes(before)) : List.of();
  }

  /// The visitor has seen these answers and said that they are right.
  void confirm(Answers answers) {
    answers
        .given()
        .forEach((question, options) ->
            options.forEach(option -> live.add(new Given(question, option))));
  }

  /// The answers of the address last shown.
  Answers now() {
    return now;
  }

  /// Those of them that were given live or confirmed.
  Answers live() {
    return keeping(true);
  }

  /// Those of them that arrived with a link.
  Answers arrived() {
    return keeping(false);
  }

  /// Questions that these answers and those of the address last shown answer differently.
  private Set<QuestionId> changes(Answers other) {
    var all = new LinkedHashSet<>(other.asked());
    all.addAll(now.asked());
    all.removeIf(question ->
        now.isAsked(question) == other.isAsked(question)
            && now.to(question).equals(other.to(question)));
    return all;
  }

  private List<Cell> step(Set<QuestionId> changed) {
    return changed.size() == 1 ? step(changed.iterator().next()) : List.of();
  }

  private List<Cell> step(QuestionId question) {
    var cells = new ArrayList<Cell>();
    if (now.isSkipped(question) && skipped.add(question)) {
      cells.add(new Cell(Counted.SKIP, question.value()));
    }
    now.to(question).stream()
        .filter(option -> live.add(new Given(question, option)))
        .forEach(option -> cells.add(Cell.answer(question, option)));
    return cells;
  }

  private Answers keeping(boolean isLive) {
    return now.keeping(question -> isLive(question) == isLive);
  }

  /// Several options are given live when each of them is.
  private boolean isLive(QuestionId question) {
    return now.to(question).stream().allMatch(option -> live.contains(new Given(question, option)));
  }
}
