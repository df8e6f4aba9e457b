package org.usher.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The body of a page, rendered, while its conditions and links are not yet compared with the rest
/// of the site. It depends on its file alone.
///
/// @param headings in order
/// @param anchors of the headings, as links name them
record Body(List<Part> parts, List<String> headings, Set<String> anchors, List<Link> links) {

  Body {
    parts = List.copyOf(parts);
    headings = List.copyOf(headings);
    anchors = Set.copyOf(anchors);
    links = List.copyOf(links);
  }

  /// Becomes a [Block].
  sealed interface Part {}

  record Plain(Block.Prose prose) implements Part {}

  record Group(List<Case> cases, Optional<Block.Prose> otherwise) implements Part {
    Group {
      cases = List.copyOf(cases);
    }
  }

  record Case(YamlTree when, Block.Prose prose) {}
}
