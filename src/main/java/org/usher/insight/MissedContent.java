package org.usher.insight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.lead.MissingPages;
import org.usher.lead.MissingPages.Wanted;
import org.usher.question.Option;
import org.usher.question.Question;
import org.usher.question.Questionnaire;
import org.usher.staff.Account;
import org.usher.staff.Staff;

/// What sellers miss on the site, with what the buyer had answered and never with who it was, for
/// those who write it: marketers and administrators. Everything here is refused to others.
@Component
public final class MissedContent {

  private final MissingPages pages;
  private final Publication publication;
  private final Staff staff;

  MissedContent(MissingPages pages, Publication publication, Staff staff) {
    this.pages = pages;
    this.publication = publication;
    this.staff = staff;
  }

  /// @param by name of the seller; empty when the account is gone
  /// @param said what the buyer had answered, as far as the site still asks it
  /// @param isSimulated whether it belongs to a demonstration
  public record Missed(
      UUID id,
      String words,
      Optional<String> by,
      Instant at,
      List<Said> said,
      boolean isSimulated) {
    public Missed {
      said = List.copyOf(said);
    }
  }

  /// One question with what was answered.
  public record Said(Question question, List<Option> options) {
    public Said {
      options = List.copyOf(options);
    }
  }

  /// Oldest first.
  public List<Missed> open() {
    Questionnaire questions = publication.current().questionnaire();
    return pages.open().stream().map(wanted -> missed(wanted, questions)).toList();
  }

  /// @return whether it was still open
  public boolean done(UUID id) {
    return pages.done(id);
  }

  /// @return whether it was still open
  public boolean decline(UUID id) {
    return pages.decline(id);
  }

  private Missed missed(Wanted wanted, Questionnaire questions) {
    return new Missed(
        wanted.page().id(),
        wanted.page().words(),
        staff.find(wanted.page().by()).map(Account::name),
        wanted.page().at(),
        questions.questions().stream()
            .map(question ->
                new Said(
                    question,
                    wanted.answers().to(question.id()).stream()
                        .flatMap(option -> question.option(option).stream())
                        .toList()))
            .filter(said -> !said.options().isEmpty())
            .toList(),
        wanted.isSimulated());
  }
}
