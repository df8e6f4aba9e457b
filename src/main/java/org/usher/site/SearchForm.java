package org.usher.site;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.design.Address;
import org.usher.design.Markup;
import org.usher.design.Words;
import org.usher.question.Answers;

/// The search field. It keeps the answers given so far.
@Component
class SearchForm {

  private final Publication publication;
  private final Words words;

  SearchForm(Publication publication, Words words) {
    this.publication = publication;
    this.words = words;
  }

  /// @param id id of the field, unique on the page
  Markup at(Address address, String id) {
    String language = address.language();
    Map<String, String> answers =
        Answers.read(address.query(), publication.current().questionnaire()).query();
    return Markup.of("form", "search")
        .with("role", "search")
        .with("method", "get")
        .with("action", address.to("/search").href())
        .holding(
            Markup.of("label", "unseen")
                .with("for", id)
                .saying(words.say(language, "site.search.label")),
            Markup.of("input")
                .with("id", id)
                .with("type", "search")
                .with("name", "q")
                .with("value", address.parameter("q"))
                .with("placeholder", words.say(language, "site.search.placeholder"))
                .with("maxlength", "300")
                .with("autocomplete", "off")
                .marked("data-suggest")
                .with("data-suggest-label", words.say(language, "site.search.suggestions"))
                .with("data-suggest-none", words.say(language, "site.search.suggestions.none"))
                .with("data-suggest-one", words.say(language, "site.search.suggestions.one"))
                .with("data-suggest-more", words.say(language, "site.search.suggestions.more")))
        .holding(answers.entrySet().stream().map(SearchForm::kept).toList())
        .holding(
            Markup.of("button", "quiet")
                .with("type", "submit")
                .saying(words.say(language, "site.search.submit")));
  }

  private static Markup kept(Map.Entry<String, String> answer) {
    return Markup.of("input")
        .with("type", "hidden")
        .with("name", answer.getKey())
        .with("value", answer.getValue());
  }
}
