package org.usher.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.usher.content.BuyingJob;
import org.usher.content.Fit;
import org.usher.content.Page;
import org.usher.content.Snapshot;
import org.usher.question.Answers;

/// Makes the case for each member of the committee: the same journey with the eyes of another, and
/// what the site still owes them. A pure function of snapshot, language and answers.
@Service
public final class RoleCases {

  private static final int MAX_PAGES = 3;

  private final Guide guide;

  RoleCases(Guide guide) {
    this.guide = guide;
  }

  /// In the order of the file; empty when the site declares no committee.
  public List<RoleCase> of(Snapshot site, String language, Answers answers) {
    return site.part(JourneyPlan.class)
        .committee()
        .map(committee ->
            committee.members().stream()
                .map(member -> of(site, language, answers, committee, member))
                .toList())
        .orElse(List.of());
  }

  private RoleCase of(
      Snapshot site,
      String language,
      Answers answers,
      Committee committee,
      Committee.Member member) {
    var question = committee.question().id();
    var eyes = answers.with(question, member.option().id());
    List<Match> pages =
        guide.guide(site, language, eyes).matches().stream()
            .filter(match -> fits(match.page(), committee, member))
            .limit(MAX_PAGES)
            .toList();
    boolean isReader = answers.has(question, member.option().id());
    return new RoleCase(member, isReader, pages, missing(site, language, committee, member));
  }

  private static Set<BuyingJob> missing(
      Snapshot site, String language, Committee committee, Committee.Member member) {
    var missing = EnumSet.allOf(BuyingJob.class);
    site.pages(language).stream()
        .filter(page -> fits(page, committee, member))
        .forEach(page -> missing.remove(page.job()));
    return missing;
  }

  /// Whether the editor wrote the page for this member.
  private static boolean fits(Page page, Committee committee, Committee.Member member) {
    var marks = page.audience().marks().get(committee.question().id());
    return marks != null && marks.get(member.option().id()) == Fit.FITS;
  }
}
