package org.usher.matching;

import org.usher.content.Origin;

/// Something about a published site that its editors should look at.
///
/// @param origin where
/// @param found what is wrong, in one sentence
/// @param advice what to do about it, in one sentence
public record Finding(Kind kind, Origin origin, String found, String advice) {

  /// What can be wrong with a site of which every file is right.
  public enum Kind {
    /// A condition that no journey can meet.
    IMPOSSIBLE_CONDITION(true),
    /// A page that no journey and no link leads to.
    UNREACHED_PAGE(true),
    BROKEN_LINK(true),
    BROKEN_IMAGE(true),
    /// A link that reaches its page and not the section on it.
    LOST_SECTION(false),
    /// Pages that no answer can tell apart.
    TIE(false),
    /// A question whatever answer to which leads on in the same way.
    IDLE_QUESTION(false),
    /// An option for whose buyers no page was written.
    OPTION_WITHOUT_PAGE(false),
    /// A branch of a page that another one always precedes.
    HIDDEN_BRANCH(false),
    REVIEW_OVERDUE(false),
    /// A page that does not say when it changed, on a site that says it elsewhere.
    UNDATED(false),
    HEAVY_IMAGE(false),
    MISSING_TRANSLATION(false),
    ALIKE(false);

    private final boolean isError;

    Kind(boolean isError) {
      this.isError = isError;
    }

    /// Whether a buyer meets something broken or misses something for good; else it is a warning.
    public boolean isError() {
      return isError;
    }
  }

  public boolean isError() {
    return kind.isError();
  }

  /// One line, for a terminal.
  @Override
  public String toString() {
    return "%s %s: %s %s".formatted(isError() ? "ERROR" : "warning", origin, found, advice);
  }
}
