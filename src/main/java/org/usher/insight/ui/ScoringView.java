package org.usher.insight.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.StatusLine;
import org.usher.design.Times;
import org.usher.design.Words;
import org.usher.insight.ScoreLessons;
import org.usher.insight.Steering;
import org.usher.insight.Steering.Course;
import org.usher.scoring.Backtest;
import org.usher.scoring.DraftRefused;
import org.usher.scoring.Past;
import org.usher.scoring.Points;
import org.usher.scoring.Replay;
import org.usher.scoring.SimulatedRefused;
import org.usher.scoring.Teaching;

/// Scoring as those steer it who answer for it: what runs, what verdicts teach, what another line
/// or other points would have done, and what each rule and page is worth.
@Route("studio/scoring")
@RolesAllowed({"MARKETER", "ADMINISTRATOR"})
class ScoringView extends HtmlContainer implements AfterNavigationObserver, HasDynamicTitle {

  private static final int LOOK_EVERY_MS = 1_000;

  private final transient Steering steering;
  private final transient ScoreLessons lessons;
  private final transient StudioTabs tabs;
  private final transient Speech speech;
  private final StatusLine status = new StatusLine();
  private final Markup parts = Markup.of("div", "studio");
  private Registration looking = () -> {};
  private boolean isSimulated;
  private transient Optional<Attempt> asked = Optional.empty();

  ScoringView(Steering steering, ScoreLessons lessons, StudioTabs tabs, Words words) {
    super("div");
    this.tabs = tabs;
    this.steering = steering;
    this.lessons = lessons;
    this.speech = Speech.here(words);
  }

  @Override
  public String getPageTitle() {
    return speech.say("insight.scoring.title");
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    removeAll();
    add(
        Markup.of("div", "top")
            .holding(
                Markup.of("h1").with("tabindex", "-1").saying(speech.say("insight.scoring.title"))),
        tabs.of(StudioTabs.SCORING, speech),
        status,
        parts);
    show();
  }

  private void show() {
    var times = Times.here(speech);
    Course course = steering.course();
    Teaching teaching = steering.teaching();
    Past past = steering.past();
    isSimulated = steering.isSimulated();
    var cited = new CitedPart(speech);
    parts.removeAll();
    if (isSimulated) {
      parts.add(Markup.of("p", "status").saying(speech.say("insight.simulated.scoring")));
    }
    parts.add(
        section("insight.course").holding(new CoursePart(speech, times, this::goBack).of(course)),
        section("insight.teaching")
            .holding(
                note("insight.teaching.hint"),
                new TeachingPart(speech, times, this::learn, this::publish)
                    .of(teaching, isSimulated)),
        tryOut(course, teaching, past),
        section("insight.cited.rules")
            .holding(note("insight.cited.hint"), cited.rules(steering.rules())),
        section("insight.cited.pages").holding(cited.pages(steering.pages(past))));
  }

  /// The marketer's own draft when there is one, else what was learnt, else the running model with
  /// another line; or whichever was asked for.
  private Markup tryOut(Course course, Teaching teaching, Past past) {
    var section = section("insight.backtest");
    Map<Attempt, Supplier<Replay>> attempts = attempts(course, teaching, past);
    Attempt attempt =
        asked.filter(attempts::containsKey).orElseGet(() -> attempts.keySet().iterator().next());
    Replay replay = attempts.getOrDefault(attempt, () -> running(course, past)).get();
    if (replay.isEmpty()) {
      return section.holding(Markup.of("p", "empty").saying(speech.say("insight.backtest.none")));
    }
    if (attempts.size() > 1) {
      section.add(choice(attempts.keySet(), attempt));
    }
    section.add(note("insight.backtest." + attempt));
    if (past.isCut()) {
      section.add(
          Markup.of("p", "quiet-note").saying(speech.say("insight.backtest.cut", past.size())));
    }
    return section.holding(backtest(replay, attempt, teaching.draft()));
  }

  private Map<Attempt, Supplier<Replay>> attempts(Course course, Teaching teaching, Past past) {
    var attempts = new EnumMap<Attempt, Supplier<Replay>>(Attempt.class);
    steering.replayOfDraft(past).ifPresent(replay -> attempts.put(Attempt.WRITTEN, () -> replay));
    teaching
        .draft()
        .ifPresent(
            draft -> attempts.put(Attempt.LEARNT, () -> steering.replay(draft.version(), past)));
    attempts.put(Attempt.RUNNING, () -> running(course, past));
    return attempts;
  }

  private Replay running(Course course, Past past) {
    return steering.replay(course.version(), past);
  }

  private Markup choice(Set<Attempt> attempts, Attempt shown) {
    var choice =
        Markup.of("div", "acts")
            .with("role", "group")
            .with("aria-label", speech.say("insight.backtest.choice"));
    attempts.forEach(one -> {
      var button =
          new NativeButton(
              speech.say("insight.backtest.choice." + one),
              click -> {
                asked = Optional.of(one);
                show();
              });
      button.addClassName("quiet");
      button.getElement().setAttribute("aria-pressed", String.valueOf(one == shown));
      choice.add(button);
    });
    return choice;
  }

  private Markup backtest(Replay replay, Attempt attempt, Optional<Teaching.Draft> draft) {
    boolean canKeep = canKeep(attempt, draft);
    Backtest first = replay.at(replay.line());
    var names =
        steering.names(first.sellers().stream().flatMap(load -> load.seller().stream()).toList());
    var results = Markup.of("div", "studio-part");
    var said = Markup.of("p", "line-says").with("aria-live", "polite");
    var keep = new NativeButton(speech.say("insight.backtest.keep"));
    var part = new BacktestPart(speech, names);
    var tried = new Tried(replay, part, results, said);
    var picture =
        new DistributionPart(
            first,
            speech,
            line -> {
              tried.move(line);
              keep.setEnabled(canKeep);
            });
    tried.on(picture);
    tried.move(replay.line());
    keep.setEnabled(false);
    keep.addClickListener(click -> keep(replay.version(), tried.line()));
    var acts = Markup.of("div", "acts");
    int capacity = steering.capacity();
    if (capacity > 0) {
      var fit =
          new NativeButton(
              speech.say("insight.backtest.to-capacity"),
              click -> {
                tried.move(replay.lineFor(capacity));
                picture.handle(tried.line());
                keep.setEnabled(canKeep);
              });
      fit.addClassName("quiet");
      acts.add(fit);
    }
    if (canKeep) {
      acts.add(keep);
    } else {
      acts.add(note(whyNot(attempt)));
    }
    var whole = Markup.of("div", "studio-part").holding(picture.whole(), said);
    if (capacity > 0) {
      whole.add(
          Markup.of("p", "quiet-note").saying(speech.say("insight.backtest.capacity", capacity)));
    }
    return whole.holding(acts, results);
  }

  /// What was learnt and has beaten nothing does not get in by way of its line, nothing does that
  /// simulated verdicts show, and rules of a file run once it is named so.
  private boolean canKeep(Attempt attempt, Optional<Teaching.Draft> draft) {
    return !isSimulated
        && switch (attempt) {
          case WRITTEN -> false;
          case LEARNT -> draft.filter(Teaching.Draft::isBetter).isPresent();
          case RUNNING -> true;
        };
  }

  private String whyNot(Attempt attempt) {
    if (attempt == Attempt.WRITTEN) {
      return "insight.backtest.rename";
    }
    return isSimulated ? "insight.simulated.line" : "insight.backtest.draft-first";
  }

  private final class Tried {

    private final Replay replay;
    private final BacktestPart part;
    private final Markup results;
    private final Markup said;
    private Optional<DistributionPart> picture = Optional.empty();
    private Points line;

    Tried(Replay replay, BacktestPart part, Markup results, Markup said) {
      this.replay = replay;
      this.part = part;
      this.results = results;
      this.said = said;
      this.line = replay.line();
    }

    void on(DistributionPart shown) {
      picture = Optional.of(shown);
    }

    Points line() {
      return line;
    }

    void move(Points to) {
      line = to;
      Backtest backtest = replay.at(to);
      picture.ifPresent(shown -> shown.show(backtest));
      said.saying(
          speech.say(
              "insight.backtest.says",
              to.decimal().doubleValue(),
              backtest.after().perWeek(),
              backtest.before().perWeek()));
      results.removeAll();
      results.add(part.of(backtest));
    }
  }

  private void learn() {
    lessons.begin();
    status.say(speech.say("insight.teaching.under-way"));
    getUI().ifPresent(this::watch);
  }

  /// Looks until the lesson is over: whoever asked reads on meanwhile.
  private void watch(UI ui) {
    looking.remove();
    ui.setPollInterval(LOOK_EVERY_MS);
    looking = ui.addPollListener(poll -> look(ui));
  }

  private void look(UI ui) {
    if (!lessons.isRunning()) {
      stopLooking(ui);
      lessons
          .last()
          .flatMap(ScoreLessons.Done::teaching)
          .ifPresentOrElse(
              teaching -> status.say(learnt(teaching)),
              () -> status.warn(speech.say("insight.teaching.broken")));
      show();
    }
  }

  private void stopLooking(UI ui) {
    looking.remove();
    looking = () -> {};
    ui.setPollInterval(-1);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    stopLooking(event.getUI());
  }

  private String learnt(Teaching teaching) {
    if (teaching.isEnough() && !teaching.isJudged()) {
      return speech.say("insight.teaching.done.unjudged", teaching.newer(), teaching.newerNeeded());
    }
    return speech.say(
        teaching.isEnough() ? "insight.teaching.done" : "insight.teaching.done.few",
        teaching.verdicts(),
        teaching.needed());
  }

  private void publish(String version) {
    try {
      steering.publish(version);
      status.say(speech.say("insight.teaching.published"));
    } catch (DraftRefused e) {
      status.warn(speech.say("insight.teaching.refused"));
    } catch (SimulatedRefused e) {
      status.warn(speech.say("insight.simulated.refused"));
    }
    show();
  }

  private void goBack(String version) {
    try {
      steering.goBackTo(version);
      status.say(speech.say("insight.course.went-back", CoursePart.shortened(version)));
    } catch (DraftRefused e) {
      status.warn(speech.say("insight.course.refused"));
    }
    show();
  }

  private void keep(String version, Points line) {
    try {
      steering.moveLine(version, line);
      status.say(speech.say("insight.backtest.kept", line.decimal().doubleValue()));
    } catch (DraftRefused e) {
      status.warn(speech.say("insight.teaching.refused"));
    } catch (SimulatedRefused e) {
      status.warn(speech.say("insight.simulated.refused"));
    }
    show();
  }

  private Markup section(String key) {
    return Markup.of("section").holding(Markup.of("h2").saying(speech.say(key)));
  }

  private Markup note(String key) {
    return Markup.of("p", "quiet-note").saying(speech.say(key));
  }
}
