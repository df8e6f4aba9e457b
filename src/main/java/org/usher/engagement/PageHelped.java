package org.usher.engagement;

import java.util.List;
import org.usher.content.PageId;
import org.usher.matching.Help;
import org.usher.matching.Helped;
import org.usher.question.Answers;

/// A page was really read for the first time in a visit whose sender does not ask for privacy.
///
/// @param answers those given live
/// @param shownAt its place in the list it was chosen from, 0 when from none
record PageHelped(Answers answers, PageId page, int shownAt) implements Helped {

  @Override
  public List<PageId> pages() {
    return List.of(page);
  }

  @Override
  public int rank(PageId any) {
    return shownAt;
  }

  @Override
  public Help how() {
    return Help.READ;
  }
}
