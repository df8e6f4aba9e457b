package org.usher.matching.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.design.Address;
import org.usher.design.Direction;
import org.usher.design.Foreign;
import org.usher.matching.Suggestion;
import org.usher.matching.Suggestions;
import org.usher.question.Answers;

/// Pages for words that are being typed, at `GET /suggest?q=…`. It has no session, keeps and logs
/// no words, and counts nothing: what is half typed was not said yet. The links keep the answers
/// that came with the request.
@RestController
class SuggestController {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Publication publication;
  private final Suggestions suggestions;
  private final SuggestLimit limit;

  SuggestController(Publication publication, Suggestions suggestions, SuggestLimit limit) {
    this.publication = publication;
    this.suggestions = suggestions;
    this.limit = limit;
  }

  /// What is sent.
  record Offers(List<Offer> pages) {}

  /// @param said how buyers say it, or empty
  /// @param marks start and end of the words typed in the title
  /// @param foreign where the page is not in the language of the screen
  record Offer(
      String title,
      String href,
      String said,
      List<List<Integer>> marks,
      Optional<Language> foreign) {}

  /// What a page is written in.
  ///
  /// @param dir the side from which it is read, as in HTML
  /// @param named in the language of the screen: `Englisch`
  record Language(String lang, String dir, String named) {}

  @GetMapping("/suggest")
  ResponseEntity<Offers> suggest(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(name = "in", defaultValue = "") String language,
      @RequestParam Map<String, String> query,
      HttpServletRequest request) {
    if (!limit.admits(request.getRemoteAddr())) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
          .header(HttpHeaders.RETRY_AFTER, String.valueOf(limit.pause().toSeconds()))
          .build();
    }
    Snapshot site = publication.current();
    Address root = root(site, language);
    Answers answers = Answers.read(query, site.questionnaire());
    var offers =
        suggestions.suggest(site, root.language(), q).stream()
            .map(suggestion -> offer(suggestion, root, answers))
            .toList();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
        .body(new Offers(offers));
  }

  private static Address root(Snapshot site, String language) {
    List<String> languages = site.settings().languages();
    boolean isOther = languages.indexOf(language) > 0;
    return new Address(
        isOther ? language : languages.getFirst(),
        isOther ? "/" + language : "",
        "/",
        new LinkedHashMap<>());
  }

  private static Offer offer(Suggestion suggestion, Address root, Answers answers) {
    return new Offer(
        suggestion.page().title(),
        root.to("/p/" + suggestion.page().id().slug()).asking(answers.query()).href(),
        suggestion.said().orElse(""),
        suggestion.marks().stream().map(mark -> List.of(mark.start(), mark.end())).toList(),
        foreign(suggestion.page().language(), root.language()));
  }

  private static Optional<Language> foreign(String language, String reader) {
    return Optional.of(language)
        .filter(other -> !other.equals(reader))
        .map(other -> new Language(other, Direction.of(other), Foreign.named(other, reader)));
  }
}
