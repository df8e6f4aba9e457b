package org.usher.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.usher.content.Extras.Film;

/// The body of a page, rendered, while its conditions and links are not yet compared with the rest
/// of the site. It depends on its file alone.
///
/// @param headings in order
/// @param anchors of the headings, as links name them
/// @param notes footnotes, name to clean HTML
record Body(
    List<Part> parts,
    List<String> headings,
    Set<String> anchors,
    List<Link> links,
    SequencedMap<String, String> notes,
    List<Film> films) {

  Body {
    parts = List.copyOf(parts);
    headings = List.copyOf(headings);
    anchors = Set.copyOf(anchors);
    links = List.copyOf(links);
    notes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(notes));
    films = List.copyOf(films);
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
