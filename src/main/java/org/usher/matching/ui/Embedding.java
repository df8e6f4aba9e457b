package org.usher.matching.ui;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.usher.brand.Brand;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.design.Address;
import org.usher.design.Direction;
import org.usher.design.Words;
import org.usher.matching.Guide;
import org.usher.question.Answers;
import org.usher.question.Option;
import org.usher.question.Question;

/// The first question on another site: one script, which draws a small custom element, and the
/// question it asks for. Neither reads nor sets a cookie; only hosts that are configured get the
/// question. An answer is a link to the portal at the step after it.
@Controller
@EnableConfigurationProperties(EmbedProperties.class)
class Embedding {

  private static final CacheControl FOR_AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));
  private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=utf-8");

  private final Publication publication;
  private final Guide guide;
  private final Words words;
  private final Brand brand;
  private final EmbedProperties properties;

  Embedding(
      Publication publication, Guide guide, Words words, Brand brand, EmbedProperties properties) {
    this.publication = publication;
    this.guide = guide;
    this.words = words;
    this.brand = brand;
    this.properties = properties;
  }

  @GetMapping("/embed.js")
  ResponseEntity<Resource> script() {
    return ResponseEntity.ok()
        .cacheControl(FOR_AN_HOUR)
        .contentType(SCRIPT)
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .body(new ClassPathResource("embed.js", Embedding.class));
  }

  @GetMapping("/embed/question")
  ResponseEntity<Asked> question(
      @RequestHeader(name = HttpHeaders.ORIGIN, required = false) @Nullable String origin,
      @RequestParam(defaultValue = "") String language) {
    if (origin == null || !isAllowed(origin)) {
      return ResponseEntity.status(403).header(HttpHeaders.VARY, HttpHeaders.ORIGIN).build();
    }
    return asked(language)
        .map(asked ->
            ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, HttpHeaders.ORIGIN)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .body(asked))
        .orElseGet(() ->
            ResponseEntity.notFound()
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .build());
  }

  private boolean isAllowed(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getAuthority())
          .filter(properties.hosts()::contains)
          .isPresent();
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  /// What the element shows.
  ///
  /// @param language of the words, which need not be that of the page around
  /// @param direction in which they are read
  /// @param skip leads to the portal as it is
  record Asked(
      String language,
      String direction,
      String ask,
      String why,
      List<Choice> options,
      Choice skip,
      String from) {}

  /// @param href whole address in the portal
  record Choice(String label, String href) {}

  private Optional<Asked> asked(String wanted) {
    Snapshot site = publication.current();
    List<String> languages = site.settings().languages();
    String language = language(languages, wanted);
    String prefix = language.equals(languages.getFirst()) ? "" : "/" + language;
    var start = new Address(language, prefix, "/", new LinkedHashMap<>());
    return guide
        .guide(site, language, Answers.none())
        .next()
        .map(next -> asked(next.question(), start, language));
  }

  /// The language wanted, else the same as others speak it (`de` for `de-CH`), else the first.
  private static String language(List<String> languages, String wanted) {
    String alone = wanted.split("-", 2)[0];
    return Stream.of(wanted, alone)
        .flatMap(tag -> languages.stream().filter(tag::equalsIgnoreCase))
        .findFirst()
        .orElseGet(languages::getFirst);
  }

  private Asked asked(Question question, Address start, String language) {
    return new Asked(
        language,
        Direction.of(language),
        question.ask().in(language),
        question.why().in(language),
        question.options().stream()
            .map(option ->
                new Choice(option.label().in(language), whole(chosen(start, question, option))))
            .toList(),
        new Choice(
            words.say(language, "matching.skip"),
            whole(start.asking(Answers.none().skipping(question.id()).query()))),
        brand.name());
  }

  /// Where several may be chosen, the portal goes on asking for the others.
  private static Address chosen(Address start, Question question, Option option) {
    Address next = start.asking(Answers.none().with(question.id(), option.id()).query());
    return question.isSeveral() ? next.with(Journey.ASK, question.id().value()) : next;
  }

  private String whole(Address address) {
    return brand.absolute(address.href());
  }
}
