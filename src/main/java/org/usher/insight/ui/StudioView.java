package org.usher.insight.ui;

import static java.time.ZoneOffset.UTC;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.usher.brand.BrandReport;
import org.usher.brand.BrandWatch;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.StatusLine;
import org.usher.design.Times;
import org.usher.design.Words;
import org.usher.insight.Insights;
import org.usher.insight.MissedContent;
import org.usher.insight.Numbers;
import org.usher.insight.Published;
import org.usher.insight.Publishing;
import org.usher.insight.Reloaded;
import org.usher.insight.SiteCheck;
import org.usher.insight.SiteChecks;
import org.usher.staff.Blocked;
import org.usher.staff.PolicyReports;

/// The studio's one page: what is published, what is wrong with it and with the looks, what
/// browsers blocked, what visitors did. A saved file shows here by itself, as soon as it is live or
/// found to be wrong.
@Route("studio")
@RolesAllowed({"MARKETER", "ADMINISTRATOR"})
class StudioView extends HtmlContainer implements AfterNavigationObserver, HasDynamicTitle {

  private static final int LOOK_EVERY_MS = 2_000;

  private final transient Publishing publishing;
  private final transient Insights insights;
  private final transient SiteChecks checks;
  private final transient MissedContent missed;
  private final transient BrandWatch looks;
  private final transient PolicyReports reports;
  private final transient Clock clock;
  private final transient StudioTabs tabs;
  private final transient Speech speech;
  private final StatusLine status = new StatusLine();
  private final Markup counted = Markup.of("div", "studio");
  private transient Optional<Published> shown = Optional.empty();
  private transient Optional<PublishedPart> published = Optional.empty();
  private transient Optional<SiteCheck> shownCheck = Optional.empty();
  private transient Optional<CheckPart> checked = Optional.empty();
  private transient Optional<BrandReport> shownLooks = Optional.empty();
  private transient Optional<LooksPart> looked = Optional.empty();
  private transient Optional<List<Blocked>> shownBlocked = Optional.empty();
  private transient Optional<BlockedPart> blocked = Optional.empty();
  private Registration looking = () -> {};

  StudioView(
      Publishing publishing,
      Insights insights,
      SiteChecks checks,
      MissedContent missed,
      BrandWatch looks,
      PolicyReports reports,
      StudioTabs tabs,
      Words words,
      Clock clock) {
    super("div");
    this.tabs = tabs;
    this.publishing = publishing;
    this.insights = insights;
    this.checks = checks;
    this.missed = missed;
    this.looks = looks;
    this.reports = reports;
    this.clock = clock;
    this.speech = Speech.here(words);
  }

  @Override
  public String getPageTitle() {
    return speech.say("insight.title");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var ui = event.getUI();
    ui.setPollInterval(LOOK_EVERY_MS);
    looking = ui.addPollListener(poll -> look());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    looking.remove();
    event.getUI().setPollInterval(-1);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var times = Times.here(speech);
    Range range = Range.read(event.getLocation().getQueryParameters().getParameters(), clock);
    if (published.isEmpty()) {
      build(times);
    }
    look();
    count(range, times);
  }

  private void build(Times times) {
    var part = new PublishedPart(speech, times, this::reload);
    var check = new CheckPart(speech, times, this::check);
    published = Optional.of(part);
    checked = Optional.of(check);
    var worn = new LooksPart(speech);
    looked = Optional.of(worn);
    var stopped = new BlockedPart(reports.since(), speech, times);
    blocked = Optional.of(stopped);
    add(
        Markup.of("div", "top")
            .holding(Markup.of("h1").with("tabindex", "-1").saying(speech.say("insight.title"))),
        tabs.of(StudioTabs.CONTENT, speech),
        status,
        Markup.of("div", "studio")
            .holding(part.whole(), worn.whole(), stopped.whole(), check.whole()),
        counted);
  }

  private void look() {
    look(publishing.published());
    look(checks.state());
    look(looks.report());
    look(reports.counted());
  }

  private void look(List<Blocked> now) {
    if (!shownBlocked.filter(now::equals).isPresent()) {
      shownBlocked = Optional.of(now);
      blocked.ifPresent(part -> part.show(now));
    }
  }

  private void look(BrandReport now) {
    if (!shownLooks.filter(now::equals).isPresent()) {
      shownLooks = Optional.of(now);
      looked.ifPresent(part -> part.show(now));
    }
  }

  private void look(SiteCheck now) {
    if (!shownCheck.filter(now::equals).isPresent()) {
      shownCheck = Optional.of(now);
      checked.ifPresent(part -> part.show(now));
    }
  }

  private void check() {
    checks.begin();
    look(checks.state());
  }

  /// Shows what has changed since, and nothing else, so that nobody loses their place.
  private void look(Published now) {
    if (!shown.filter(now::equals).isPresent()) {
      shown = Optional.of(now);
      published.ifPresent(part -> part.show(now));
    }
  }

  private void reload() {
    Reloaded reloaded = publishing.reload();
    int problems = reloaded.published().report().problems().size();
    look(reloaded.published());
    if (problems > 0) {
      status.warn(speech.say("insight.reloaded.problems", problems));
    } else {
      status.say(
          speech.say(reloaded.hasChanged() ? "insight.reloaded.changed" : "insight.reloaded.same"));
    }
  }

  private void count(Range range, Times times) {
    Numbers numbers = insights.numbers(range.days());
    var atAGlance = new NumbersPart(numbers, speech, times);
    var visitors = section("insight.visitors").holding(new RangePart(range, speech).whole());
    counted.removeAll();
    counted.add(
        section("insight.missed")
            .holding(
                Markup.of("p", "quiet-note").saying(speech.say("insight.missed.hint")),
                new MissedPart(missed, speech, times, status).whole()),
        visitors);
    if (numbers.isEmpty()) {
      visitors.add(atAGlance.nobody());
    } else {
      visitors.add(atAGlance.totals(), atAGlance.byDay());
    }
    var today = LocalDate.now(clock.withZone(UTC));
    counted.add(
        section("insight.pages").holding(new PagesPart(speech, times, today).of(numbers.pages())),
        section("insight.questions")
            .holding(
                new QuestionsPart(speech).of(numbers.questions()),
                Markup.of("p")
                    .holding(
                        Markup.of("a")
                            .with("href", "studio/learning")
                            .saying(speech.say("insight.learning.open")))),
        section("insight.words")
            .holding(
                Markup.of("p", "quiet-note").saying(speech.say("insight.words.hint")),
                new WordsPart(speech).of(numbers.words())));
  }

  private Markup section(String key) {
    return Markup.of("section").holding(Markup.of("h2").saying(speech.say(key)));
  }
}
