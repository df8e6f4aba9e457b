package org.usher.site;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.usher.content.PageId;
import org.usher.design.Markup;
import org.usher.design.Words;
import org.usher.engagement.KnownPages;

/// Marks the pages that the reader has opened before, in words, where they are offered. Only a live
/// page is marked: what is written into documents is the same for everybody.
@Component
class OpenedMarks {

  private static final String PAGE = "data-page";

  private final List<KnownPages> known;
  private final Words words;

  OpenedMarks(List<KnownPages> known, Words words) {
    this.known = List.copyOf(known);
    this.words = words;
  }

  void mark(Element screen, String language) {
    Set<String> opened =
        known.stream()
            .flatMap(pages -> pages.opened().stream())
            .map(PageId::slug)
            .collect(Collectors.toSet());
    if (!opened.isEmpty()) {
      mark(screen, opened, words.say(language, "site.opened"));
    }
  }

  private static void mark(Element part, Set<String> opened, String said) {
    if (part.isTextNode()) {
      return;
    }
    if (isOffer(part) && opened.contains(part.getAttribute(PAGE))) {
      part.appendChild(Markup.of("span", "opened").saying(" " + said).getElement());
    } else {
      part.getChildren().toList().forEach(child -> mark(child, opened, said));
    }
  }

  /// The page being read says which one it is too.
  private static boolean isOffer(Element part) {
    return part.getTag().equals("a");
  }
}
