package org.usher.handoff.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.usher.design.Markup;
import org.usher.design.StatusLine;
import org.usher.lead.HistoryLine;
import org.usher.lead.LeadDetails;
import org.usher.lead.LeadException;
import org.usher.lead.LeadId;
import org.usher.lead.LeadLine;
import org.usher.lead.Loss;
import org.usher.lead.Mark;
import org.usher.lead.Status;
import org.usher.lead.Touch;
import org.usher.lead.Way;

/// Where the lead stands, and what whoever looks at it can do next. After every act the heading,
/// which says the new state, has the focus.
final class ActsPart {

  /// As one most often does it.
  private static final List<Way> WAYS = List.of(Way.PHONE, Way.EMAIL, Way.VIDEO);

  private static final Set<String> VERDICTS = Set.of("accepted", "rejected", "won", "lost");

  private final Markup whole = Markup.of("section", "card act");
  private final Markup heading = Markup.of("h2").with("tabindex", "-1");
  private final Acting acting;
  private final Teller teller;
  private final StatusLine status;
  private final DeskProperties properties;
  private final Runnable readAgain;
  private final Undo undo;
  private Optional<LeadDetails> shown = Optional.empty();

  /// @param readAgain reads the lead again and shows it, here too
  ActsPart(
      Acting acting,
      Teller teller,
      StatusLine status,
      DeskProperties properties,
      Runnable readAgain) {
    this.acting = acting;
    this.teller = teller;
    this.status = status;
    this.properties = properties;
    this.readAgain = readAgain;
    this.undo = new Undo(teller, this::undo);
  }

  Undo undo() {
    return undo;
  }

  Markup whole() {
    return whole;
  }

  void show(LeadDetails details) {
    shown = Optional.of(details);
    LeadLine line = details.line();
    whole.removeAll();
    heading.saying(state(line));
    whole.add(heading, Markup.of("p").saying(question(details)));
    promise(line).ifPresent(whole::add);
    remaining(details).ifPresent(whole::add);
    addActs("acts", decisions(line));
    addTouches(details);
    addActs("acts more", moreActs(details));
  }

  /// There is no lead to act on.
  void forget() {
    shown = Optional.empty();
    undo.withdraw();
  }

  private void addActs(String classes, List<Component> buttons) {
    if (!buttons.isEmpty()) {
      whole.add(Markup.of("div", classes).holding(buttons));
    }
  }

  private Optional<Markup> promise(LeadLine line) {
    var words = new PromiseWords(teller);
    return Optional.of(words.of(line))
        .filter(said -> !said.isEmpty())
        .map(said -> Markup.of("p", words.isLate(line) ? "promise late" : "promise").saying(said));
  }

  /// Leads to the lead that this one became part of.
  private Optional<Markup> remaining(LeadDetails details) {
    return details
        .lastWord()
        .filter(unused -> details.line().status() == Status.MERGED)
        .flatMap(HistoryLine::other)
        .map(other ->
            Markup.of("p")
                .holding(
                    Markup.of("a")
                        .with("href", "desk/lead/" + other)
                        .marked("router-link")
                        .saying(teller.say("merge.remaining"))));
  }

  private String state(LeadLine line) {
    if (line.status() == Status.WAITING) {
      return line.owner()
          .map(owner -> teller.say("state.MEANT", teller.other(owner)))
          .orElseGet(() -> teller.say("state.WAITING"));
    }
    if (line.status().isOpen() && line.owner().isEmpty()) {
      return teller.say("state.FREE");
    }
    return teller.say(
        "state." + line.status(),
        line.owner().map(teller::actor).orElseGet(() -> teller.say("somebody")));
  }

  private String question(LeadDetails details) {
    LeadLine line = details.line();
    if (line.returnsAt().isPresent()) {
      return teller.say("ask.rests", teller.day(line.returnsAt().get()));
    }
    if (line.status() == Status.WAITING) {
      return teller.say("ask.WAITING", teller.waited(line.waitingSince()));
    }
    if (!line.status().isOpen()) {
      return details.lastWord().map(last -> done(last, line)).orElse("");
    }
    if (line.owner().isEmpty()) {
      return teller.say("ask.FREE");
    }
    return isMine(line) ? teller.say("ask." + line.status()) : teller.say("ask.theirs");
  }

  private String done(HistoryLine last, LeadLine line) {
    String said = new HistoryPart(teller).said(last, line.isRaisedHand());
    return teller.say("ask.done", said, teller.ago(last.at()));
  }

  private boolean isMine(LeadLine line) {
    return line.owner().filter(teller::isMe).isPresent();
  }

  private boolean isForMe(LeadLine line) {
    return isMine(line) || line.owner().isEmpty();
  }

  private List<Component> decisions(LeadLine line) {
    if (!isForMe(line)) {
      return List.of();
    }
    return switch (line.status()) {
      case WAITING ->
          List.of(
              button("take", "", this::take),
              button("accept", "quiet", this::accept),
              button("reject", "quiet", this::reject));
      case TAKEN ->
          List.of(button("accept", "", this::accept), button("reject", "quiet", this::reject));
      case ACCEPTED ->
          line.owner().isEmpty()
              ? List.of(button("take", "", this::take))
              : List.of(
                  button("win", "", this::win),
                  button("lose", "quiet", this::lose),
                  button("reject", "quiet", this::reject));
      case REJECTED, WON, LOST -> List.of(button("correct", "quiet", this::correct));
      case MERGED -> List.of();
    };
  }

  /// Each way in which they may have been in touch has a button, so that nothing is taken down that
  /// was otherwise.
  private void addTouches(LeadDetails details) {
    LeadLine line = details.line();
    if (!line.status().isOpen() || !isForMe(line)) {
      return;
    }
    var reached = new ArrayList<>(touches(Touch.REACHED, Set.of(Way.values())));
    reached.add(button("met", "quiet small", this::meet));
    addTouches(Touch.TRIED, touches(Touch.TRIED, details.ways()));
    addTouches(Touch.REACHED, reached);
  }

  private void addTouches(Touch touch, List<Component> buttons) {
    if (!buttons.isEmpty()) {
      String label = teller.say("touch." + touch);
      whole.add(
          Markup.of("div", "acts touches")
              .with("role", "group")
              .with("aria-label", label)
              .holding(Markup.of("p", "quiet-note").with("aria-hidden", "true").saying(label))
              .holding(buttons));
    }
  }

  private List<Component> touches(Touch touch, Set<Way> ways) {
    return WAYS.stream()
        .filter(ways::contains)
        .<Component>map(
            way -> button("touch." + touch + "." + way, "quiet small", () -> touch(touch, way)))
        .toList();
  }

  private List<Component> moreActs(LeadDetails details) {
    LeadLine line = details.line();
    var buttons = new ArrayList<Component>();
    if (line.status().isOpen()) {
      if (isForMe(line)) {
        buttons.add(button("rest", "quiet small", this::rest));
        if (details.ways().contains(Way.EMAIL)) {
          buttons.add(button("page", "quiet small", this::sendPage));
        }
      }
      buttons.add(button("give", "quiet small", this::give));
      if (line.status() == Status.ACCEPTED && isMine(line)) {
        buttons.add(button("correct", "quiet small", this::correct));
      }
    }
    return buttons;
  }

  /// A key was pressed.
  void key(String key) {
    if (key.equals("u")) {
      undo.run();
      return;
    }
    shown
        .map(LeadDetails::line)
        .ifPresent(line -> {
          if (isOffered(key, line)) {
            act(key);
          } else {
            status.say(teller.say("keys.not-now"));
          }
        });
  }

  /// Whether the key means something for a lead that stands like this.
  private boolean isOffered(String key, LeadLine line) {
    return switch (key) {
      case "w", "l" -> line.status() == Status.ACCEPTED;
      case "c" ->
          line.status() != Status.MERGED
              && isForMe(line)
              && (line.status() == Status.ACCEPTED || !line.status().isOpen());
      default -> line.status().isOpen();
    };
  }

  private void act(String key) {
    switch (key) {
      case "a" -> accept();
      case "r" -> reject();
      case "t" -> take();
      case "w" -> win();
      case "l" -> lose();
      case "c" -> correct();
      case "y" -> touch(Touch.TRIED, Way.PHONE);
      case "e" -> touch(Touch.TRIED, Way.EMAIL);
      case "p" -> touch(Touch.REACHED, Way.PHONE);
      case "h" -> touch(Touch.REACHED, Way.EMAIL);
      case "v" -> touch(Touch.REACHED, Way.VIDEO);
      case "m" -> meet();
      case "d" -> sendPage();
      case "s" -> rest();
      case "g" -> give();
      default -> status.say("");
    }
  }

  private void take() {
    act("took", acting.leads()::claim);
  }

  private void accept() {
    act("accepted", acting.leads()::accept);
  }

  private void reject() {
    shown.ifPresent(details ->
        RejectDialog.open(
            teller, acting.leads(), details.line().id(), (unused, deed) -> act("rejected", deed)));
  }

  private void win() {
    new WinDialog(properties, teller, amount -> act("won", id -> acting.leads().win(id, amount)))
        .open();
  }

  private void lose() {
    new ReasonDialog<>(
            "lose",
            "loss",
            Loss.values(),
            teller,
            reason -> act("lost", id -> acting.leads().lose(id, reason)))
        .open();
  }

  private void correct() {
    shown
        .map(details -> details.line().status())
        .ifPresent(given ->
            new CorrectDialog(
                    given, acting.corrections(), properties, teller, deed -> act("corrected", deed))
                .open());
  }

  private void undo(Undo.Given last) {
    act("undone", id -> acting.corrections().takeBack(last.lead(), last.verdict()));
  }

  private void touch(Touch touch, Way way) {
    act("touch." + touch, id -> acting.work().touch(id, touch, way));
  }

  private void meet() {
    act("met", acting.work()::meet);
  }

  private void rest() {
    new RestDialog(teller, until -> act("rests", id -> acting.work().rest(id, until))).open();
  }

  private void sendPage() {
    shown.ifPresent(details ->
        new SendPageDialog(
                acting.pages(details.sheet().language()),
                teller,
                (page, note) -> act("page", id -> acting.pageMail().send(id, page, note)))
            .open());
  }

  private void give() {
    new GiveDialog(
            acting.sellers(),
            teller,
            seller -> act("gave", id -> acting.leads().assign(id, seller)))
        .open();
  }

  /// Judges a line of evidence; the focus stays where it is.
  void mark(String line, Mark mark) {
    attempt("marked", id -> acting.work().mark(id, line, mark));
  }

  void note(String words) {
    attempt("noted", id -> acting.work().note(id, words));
  }

  /// Whether it was taken.
  boolean missPage(String words) {
    return attempt("missed", id -> acting.work().missPage(id, words));
  }

  /// Shows what would become of two leads, and makes them one when that is wished.
  void merge(LeadId other) {
    shown.ifPresent(more ->
        acting
            .book()
            .details(other)
            .ifPresent(less ->
                new MergeDialog(
                        less,
                        more,
                        teller,
                        () -> act("merged", id -> acting.merges().merge(other, id)))
                    .open()));
  }

  private void act(String done, Consumer<LeadId> act) {
    attempt(done, act);
    heading.getElement().executeJs("setTimeout(() => this.focus())");
  }

  private boolean attempt(String done, Consumer<LeadId> act) {
    try {
      shown.map(details -> details.line().id()).ifPresent(act);
      readAgain.run();
      status.say(teller.say("done." + done));
      offerUndo(done);
      return true;
    } catch (LeadException refused) {
      undo.withdraw();
      readAgain.run();
      status.warn(new RefusalWords(teller).of(refused, shown));
      return false;
    }
  }

  /// A verdict that was given just now can be taken back with one key.
  private void offerUndo(String done) {
    undo.withdraw();
    if (VERDICTS.contains(done)) {
      shown.map(LeadDetails::line).ifPresent(line -> undo.offer(line.id(), line.status()));
    }
  }

  private NativeButton button(String key, String styles, Runnable act) {
    ComponentEventListener<ClickEvent<NativeButton>> acts = clicked -> act.run();
    var button = new NativeButton(teller.say(key + ".button"), acts);
    if (!styles.isEmpty()) {
      button.addClassNames(styles.split(" "));
    }
    return button;
  }
}
