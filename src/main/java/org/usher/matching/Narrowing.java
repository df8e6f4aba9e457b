package org.usher.matching;

import java.util.Optional;
import org.usher.content.BuyingJob;
import org.usher.content.Fit;
import org.usher.content.Page;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;

/// What a search is narrowed to, by the visitor's own choice: pages for a buying job, pages for
/// those who would give an answer. Unlike answers, which move belief, it leaves pages out.
public record Narrowing(Optional<BuyingJob> job, Optional<Audience> audience) {

  public static final Narrowing NONE = new Narrowing(Optional.empty(), Optional.empty());

  /// An answer that pages were written for.
  public record Audience(QuestionId question, OptionId option) {

    boolean isServedBy(Page page) {
      return page.audience().fit(question, option).filter(Fit.FITS::equals).isPresent();
    }
  }

  public Narrowing to(BuyingJob other) {
    return new Narrowing(Optional.of(other), audience);
  }

  public Narrowing to(Audience other) {
    return new Narrowing(job, Optional.of(other));
  }

  public Narrowing withoutJob() {
    return new Narrowing(Optional.empty(), audience);
  }

  public Narrowing withoutAudience() {
    return new Narrowing(job, Optional.empty());
  }

  boolean admits(Page page) {
    return job.filter(only -> only != page.job()).isEmpty()
        && audience.filter(only -> !only.isServedBy(page)).isEmpty();
  }
}
