package org.usher.site;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.usher.design.Address;
import org.usher.design.Head;
import org.usher.design.Markup;
import org.usher.design.Rendering;
import org.usher.design.Words;

/// The screen for addresses at which nothing stands: it says so and offers search and the guide.
@org.springframework.stereotype.Component
class NotFound {

  private final Words words;
  private final SearchForm searchForm;

  NotFound(Words words, SearchForm searchForm) {
    this.words = words;
    this.searchForm = searchForm;
  }

  Rendering at(Address address) {
    String language = address.language();
    var head =
        new Head(
            words.say(language, "site.not-found.title"),
            words.say(language, "site.not-found.lead"),
            address.to("/"),
            false,
            "website",
            List.of());
    return new Rendering(404, head, content(address), false, List.of());
  }

  private Component content(Address address) {
    String language = address.language();
    return Markup.of("div", "measure")
        .holding(
            Markup.of("h1").saying(words.say(language, "site.not-found.title")),
            Markup.of("p", "lead").saying(words.say(language, "site.not-found.lead")),
            searchForm.at(address, "search-not-found"),
            Markup.of("p")
                .holding(
                    Markup.link(address.to("/"), words.say(language, "site.not-found.guide"))));
  }
}
