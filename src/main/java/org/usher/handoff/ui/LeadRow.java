package org.usher.handoff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.EnumSet;
import java.util.Set;
import org.usher.design.Markup;
import org.usher.lead.DeskColumn;
import org.usher.lead.LeadLine;
import org.usher.lead.Status;

/// One lead in a list. It stays in its place and changes only what has changed, so that nobody who
/// stands on it with the keyboard is thrown off.
final class LeadRow extends HtmlContainer {

  private final transient Teller teller;
  private final Markup length = Markup.of("strong");
  private final Markup what = Markup.of("span");
  private final Markup promise = Markup.of("span", "promise");
  private final Markup link;
  private final Markup company = Markup.of("bdi", "company");
  private final Markup simulated = Markup.of("span", "simulated");
  private final Markup cameBack = Markup.of("span", "back-again");
  private final Markup state = Markup.of("span");
  private final Markup grade = Markup.of("span", "grade");
  private final Markup reason = Markup.of("p", "reason").with("dir", "auto");
  private transient LeadLine line;

  LeadRow(LeadLine line, Teller teller) {
    super("li");
    this.teller = teller;
    this.line = line;
    this.link =
        Markup.of("a")
            .with("href", "desk/lead/" + line.id())
            .with("dir", "auto")
            .marked("router-link");
    addClassName("lead-row");
    getElement().setAttribute("data-lead", line.id().toString());
    simulated.saying(teller.say("simulated"));
    simulated.setVisible(line.isSimulated());
    add(
        Markup.of("p", "waited").holding(length, what, promise),
        Markup.of("h3", "name").holding(link, company, simulated),
        Markup.of("p", "marks").holding(cameBack, state, grade),
        reason);
    show(line, EnumSet.allOf(DeskColumn.class));
  }

  void show(LeadLine now, Set<DeskColumn> columns) {
    line = now;
    change(link, line.name());
    change(company, line.company());
    change(state, state());
    change(grade, line.grade().toString());
    grade.with("title", teller.say("grade", line.grade().toString()));
    change(reason, line.reason());
    choose(company, columns.contains(DeskColumn.COMPANY));
    choose(reason, columns.contains(DeskColumn.REASON));
    choose(promise, columns.contains(DeskColumn.PROMISE));
    choose(grade, columns.contains(DeskColumn.GRADE));
    choose(state, columns.contains(DeskColumn.OWNER));
    showTime();
  }

  /// Time goes on also when nothing happens.
  void showTime() {
    boolean isWaiting = line.status() == Status.WAITING;
    change(
        length, isWaiting ? teller.waited(line.waitingSince()) : teller.ago(line.waitingSince()));
    change(what, teller.say(isWaiting ? "waiting" : "raised"));
    var words = new PromiseWords(teller);
    change(promise, words.of(line));
    promise.setClassName("late", words.isLate(line));
    change(cameBack, cameBack());
    choose(cameBack, !cameBack().isEmpty());
  }

  /// After the frame has gone on at the heading, as after every navigation.
  void focus() {
    link.getElement()
        .executeJs(
            "setTimeout(() => { this.focus(); this.closest('.lead-row')"
                + ".scrollIntoView({block: 'nearest'}); }, 80)");
  }

  void markFresh() {
    addClassName("fresh");
  }

  private String cameBack() {
    return line.cameBackAt()
        .filter(unused -> line.status().isOpen())
        .map(at -> teller.say("row.came-back", teller.ago(at)))
        .orElse("");
  }

  private String state() {
    String status = teller.say("status." + line.status());
    if (line.returnsAt().isPresent()) {
      return teller.say("rests.until", teller.day(line.returnsAt().get()));
    }
    if (line.status() == Status.WAITING) {
      return line.owner().map(owner -> teller.say("meant-for", teller.other(owner))).orElse("");
    }
    return line.owner()
        .map(owner -> teller.say("owned", teller.actor(owner), status))
        .orElse(status);
  }

  private static void change(Markup part, String words) {
    if (!part.getText().equals(words)) {
      part.saying(words);
    }
  }

  private static void choose(Component part, boolean isWanted) {
    if (part.isVisible() != isWanted) {
      part.setVisible(isWanted);
    }
  }
}
