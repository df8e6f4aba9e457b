package org.usher.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.usher.question.Answers;
import org.usher.question.Condition;

/// A part of a page's body.
public sealed interface Block {

  /// What these answers show of it; empty when nothing.
  Optional<Prose> shown(Answers answers);

  /// All prose in it, whatever the answers.
  List<Prose> all();

  /// Text for everybody.
  ///
  /// @param html clean HTML, safe to show as it is
  /// @param text the same without markup, for the index
  record Prose(String html, String text) implements Block {
    @Override
    public Optional<Prose> shown(Answers answers) {
      return Optional.of(this);
    }

    @Override
    public List<Prose> all() {
      return List.of(this);
    }
  }

  /// Text that depends on answers: the first branch whose condition holds, else the otherwise.
  record Choice(List<Branch> branches, Optional<Prose> otherwise) implements Block {
    public Choice {
      branches = List.copyOf(branches);
    }

    @Override
    public Optional<Prose> shown(Answers answers) {
      return branches.stream()
          .filter(branch -> branch.when().holds(answers))
          .map(Branch::prose)
          .findFirst()
          .or(() -> otherwise);
    }

    @Override
    public List<Prose> all() {
      return Stream.concat(branches.stream().map(Branch::prose), otherwise.stream()).toList();
    }
  }

  /// One case of a [Choice].
  record Branch(Condition when, Prose prose) {}
}
