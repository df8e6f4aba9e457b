package org.usher.insight;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.matching.Explanation;
import org.usher.matching.Guide;
import org.usher.matching.Search;
import org.usher.matching.WeighedResults;
import org.usher.question.Answers;
import org.usher.question.Questionnaire;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// Lets those who write the site walk a journey and see why each question and each page comes when
/// it does, and what ranks each hit of a search: marketers and administrators. Nothing is counted.
@Component
public final class JourneyTrials {

  /// Parameter of an address: what was searched for.
  public static final String WORDS = "q";

  private final Guide guide;
  private final Search search;
  private final Publication publication;
  private final Staff staff;

  JourneyTrials(Guide guide, Search search, Publication publication, Staff staff) {
    this.guide = guide;
    this.search = search;
    this.publication = publication;
    this.staff = staff;
  }

  /// One step of a journey.
  ///
  /// @param pages all of the site, in its main language
  /// @param found for the words that were searched for at this step; empty when there are none
  public record Trial(
      List<Page> pages,
      Questionnaire questionnaire,
      Answers answers,
      Explanation explanation,
      Optional<WeighedResults> found) {

    /// What a page is called; its id when the site has it no longer.
    public String title(PageId id) {
      return pages.stream()
          .filter(page -> page.id().equals(id))
          .findFirst()
          .map(Page::title)
          .orElse(id.slug());
    }

    /// What was searched for, if anything.
    public String words() {
      return found.map(all -> all.results().words()).orElse("");
    }
  }

  /// @param query answers and words as they stand in an address; what the site does not ask is left
  ///   out
  /// @throws org.springframework.security.access.AccessDeniedException when whoever asks is neither
  ///   marketer nor administrator
  public Trial at(Map<String, String> query) {
    staff.require(Role.MARKETER, Role.ADMINISTRATOR);
    Snapshot site = publication.current();
    var answers = Answers.read(query, site.questionnaire());
    return new Trial(
        site.pages(site.settings().mainLanguage()),
        site.questionnaire(),
        answers,
        guide.explain(site, site.settings().mainLanguage(), answers),
        Optional.ofNullable(query.get(WORDS))
            .filter(words -> !words.isBlank())
            .map(words -> search.weigh(site, site.settings().mainLanguage(), words, answers)));
  }

  /// The query of an address that somebody copied, with or without what stands before it; the first
  /// value of each parameter. What cannot be read is left out.
  public static Map<String, String> query(String address) {
    String text = address.strip();
    String named = text.substring(text.indexOf('?') + 1);
    int end = named.indexOf('#');
    var query = new LinkedHashMap<String, String>();
    for (String pair : (end < 0 ? named : named.substring(0, end)).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, UTF_8);
    } catch (IllegalArgumentException broken) {
      return part;
    }
  }
}
