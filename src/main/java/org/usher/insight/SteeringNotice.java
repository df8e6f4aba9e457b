package org.usher.insight;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.usher.design.Notice;
import org.usher.design.Speech;
import org.usher.design.Words;
import org.usher.scoring.News;
import org.usher.scoring.ScoringNews;
import org.usher.staff.Role;
import org.usher.staff.Staff;
import org.usher.staff.StaffNotices;

/// Tells marketers and administrators on every staff screen what is news about scoring, until one
/// of them says that they have seen it; the studio's tabs say it as long as it is so.
@Component
public final class SteeringNotice implements StaffNotices {

  private final ScoringNews news;
  private final Staff staff;
  private final Words words;

  SteeringNotice(ScoringNews news, Staff staff, Words words) {
    this.news = news;
    this.staff = staff;
    this.words = words;
  }

  @Override
  public List<Notice> notices() {
    boolean isTheirs =
        staff
            .current()
            .filter(account -> account.is(Role.MARKETER) || account.is(Role.ADMINISTRATOR))
            .isPresent();
    Set<News> unseen = isTheirs ? news.unseen() : Set.of();
    return unseen.isEmpty() ? List.of() : List.of(notice(unseen));
  }

  /// How much is news now, seen or not.
  public int count() {
    staff.require(Role.MARKETER, Role.ADMINISTRATOR);
    return news.all().size();
  }

  private Notice notice(Set<News> unseen) {
    var speech = Speech.here(words);
    String said =
        unseen.stream()
            .map(one -> speech.say("insight.news." + one))
            .collect(Collectors.joining(" "));
    return new Notice(
        said + " " + speech.say("insight.news.where"),
        speech.say("insight.news.seen"),
        () -> seen(unseen));
  }

  private void seen(Set<News> unseen) {
    staff.require(Role.MARKETER, Role.ADMINISTRATOR);
    news.seen(unseen);
  }
}
