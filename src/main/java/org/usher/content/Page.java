package org.usher.content;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.usher.question.Answers;

/// One page in one language, checked and rendered. Immutable.
///
/// @param language the language it is written in
/// @param reviewBy when its editor wants to read it again
/// @param updated the day its words last changed, as its front matter says, else its file
/// @param phrases how buyers would say it, for search
/// @param headings the section headings in order, for search
/// @param extras what belongs to it beside its text
public record Page(
    PageId id,
    String language,
    String title,
    String summary,
    BuyingJob job,
    LocalDate reviewBy,
    LocalDate updated,
    Audience audience,
    List<String> phrases,
    List<Source> sources,
    List<String> headings,
    List<Block> body,
    Extras extras) {

  public Page {
    phrases = List.copyOf(phrases);
    sources = List.copyOf(sources);
    headings = List.copyOf(headings);
    body = List.copyOf(body);
  }

  /// A page that is its text alone.
  public Page(
      PageId id,
      String language,
      String title,
      String summary,
      BuyingJob job,
      LocalDate reviewBy,
      LocalDate updated,
      Audience audience,
      List<String> phrases,
      List<Source> sources,
      List<String> headings,
      List<Block> body) {
    this(
        id,
        language,
        title,
        summary,
        job,
        reviewBy,
        updated,
        audience,
        phrases,
        sources,
        headings,
        body,
        Extras.NONE);
  }

  /// The article for these answers, as clean HTML without the title.
  public String html(Answers answers) {
    return body.stream()
        .flatMap(block -> block.shown(answers).stream())
        .map(Block.Prose::html)
        .collect(Collectors.joining("\n"));
  }

  /// Everything the page can say, without markup, for the index.
  public String text() {
    return body.stream()
        .flatMap(block -> block.all().stream())
        .map(Block.Prose::text)
        .collect(Collectors.joining("\n"));
  }
}
