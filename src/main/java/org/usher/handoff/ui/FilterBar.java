package org.usher.handoff.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.usher.design.Markup;
import org.usher.lead.DeskColumn;
import org.usher.lead.DeskHabits;
import org.usher.lead.DeskPage;
import org.usher.lead.Facets;
import org.usher.lead.Lane;
import org.usher.lead.LeadFilter;

/// Searches and narrows the list, with one tap each; what was narrowed can be kept under a name.
final class FilterBar extends HtmlContainer {

  private static final String SEARCH = "desk-search";
  private static final int TYPING_PAUSE_MS = 200;

  private final transient DeskHabits habits;
  private final transient FilterFields fields;
  private final transient Teller teller;
  private final Input search = new Input();
  private final transient List<Chip> chips = new ArrayList<>();
  private final Markup saved = Markup.of("div", "chips");
  private final NativeButton save;
  private transient LeadFilter filter = LeadFilter.of(Lane.WAITING);
  private transient Set<DeskColumn> columns;
  private transient Runnable readAgain = () -> {};
  private transient Consumer<LeadFilter> open = _ -> {};

  FilterBar(DeskHabits habits, FilterFields fields, Teller teller) {
    super("div");
    this.habits = habits;
    this.fields = fields;
    this.teller = teller;
    this.columns = habits.columns();
    this.save = button("filter.save", this::askName);
    save.addClassNames("quiet", "small");
    addClassName("filters");
    fields.whenChanged(change -> want(filter.with(change)));
    add(searchField(), facets(), saved, columnMenu(), fields.whole());
    showSaved();
  }

  /// Something else is wanted, as [#filter()] says.
  void whenChanged(Runnable act) {
    readAgain = act;
  }

  /// One that was kept is wanted.
  void whenChosen(Consumer<LeadFilter> act) {
    open = act;
  }

  /// Begins with what an address says and what was searched for, and tells nobody. What there is
  /// nothing of any more, as a lead that is gone, is left out.
  void begin(LeadFilter wanted) {
    filter = wanted.with(fields::begin);
    search.setValue(wanted.words());
  }

  /// Shows the fields, with the focus in the first.
  void open() {
    fields.open();
  }

  LeadFilter filter() {
    return filter;
  }

  Set<DeskColumn> columns() {
    return columns;
  }

  /// Says how many are late and nobody's, besides what is chosen.
  void show(DeskPage page) {
    chips.forEach(chip -> chip.show(page));
    save.setVisible(filter.isNarrow());
  }

  private Markup searchField() {
    search.setType("search");
    search.setId(SEARCH);
    search.setPlaceholder(teller.say("search.hint"));
    search.getElement().setAttribute("autocomplete", "off");
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(TYPING_PAUSE_MS);
    search.addValueChangeListener(changed -> {
      LeadFilter wanted = filter.saying(changed.getValue());
      if (!wanted.equals(filter)) {
        want(wanted);
      }
    });
    return Markup.of("div", "field desk-search")
        .holding(
            Markup.of("label", "unseen").with("for", SEARCH).saying(teller.say("search")), search);
  }

  private Markup facets() {
    var row = Markup.of("div", "chips").with("role", "group");
    row.with("aria-label", teller.say("filter"));
    for (char letter : new char[] {'A', 'B', 'C'}) {
      addChip(
          row,
          teller.say("filter.fit", String.valueOf(letter)),
          now -> now.fits().contains(letter),
          now -> now.ofFit(letter, !now.fits().contains(letter)));
    }
    for (int figure = 1; figure <= 3; figure++) {
      int wanted = figure;
      addChip(
          row,
          teller.say("filter.ready", String.valueOf(figure)),
          now -> now.readiness().contains(wanted),
          now -> now.ofReadiness(wanted, !now.readiness().contains(wanted)));
    }
    addChip(
        row,
        teller.say("filter.hand"),
        Facets::isRaisedHand,
        now -> now.raisedHand(!now.isRaisedHand()));
    addChip(row, teller.say("filter.late"), Facets::isLate, now -> now.late(!now.isLate()));
    addChip(
        row, teller.say("filter.unowned"), Facets::isUnowned, now -> now.unowned(!now.isUnowned()));
    row.add(save);
    return row;
  }

  private void addChip(
      Markup row, String name, Predicate<Facets> isOn, UnaryOperator<Facets> toggle) {
    var button = new NativeButton(name);
    button.addClassName("chip");
    ComponentEventListener<ClickEvent<NativeButton>> toggles = clicked -> want(filter.with(toggle));
    button.addClickListener(toggles);
    var chip = new Chip(button, name, isOn);
    chips.add(chip);
    row.add(button);
  }

  private void want(LeadFilter wanted) {
    filter = wanted;
    readAgain.run();
  }

  private void askName() {
    new NameDialog(
            teller,
            name -> {
              boolean isKept = habits.save(name, filter);
              showSaved();
              return isKept;
            })
        .open();
  }

  private void showSaved() {
    saved.removeAll();
    habits.filters().forEach((name, kept) -> saved.add(savedChip(name, kept)));
    saved.setVisible(saved.getComponentCount() > 0);
  }

  private Markup savedChip(String name, LeadFilter kept) {
    ComponentEventListener<ClickEvent<NativeButton>> uses = clicked -> open.accept(kept);
    ComponentEventListener<ClickEvent<NativeButton>> forgets =
        clicked -> {
          habits.forget(name);
          showSaved();
        };
    var use = new NativeButton(name, uses);
    use.addClassNames("chip", "saved");
    Shelf.of(kept)
        .ifPresent(shelf ->
            use.getElement()
                .setAttribute("title", teller.say("filter.on", teller.say("shelf." + shelf))));
    var forget = new NativeButton("×", forgets);
    forget.addClassNames("chip", "forget");
    forget.getElement().setAttribute("aria-label", teller.say("filter.forget", name));
    return Markup.of("span", "kept").holding(use, forget);
  }

  private Markup columnMenu() {
    var choices = Markup.of("div", "choices");
    for (DeskColumn column : DeskColumn.values()) {
      var box = new Input();
      box.setType("checkbox");
      String id = "column-" + column.name().toLowerCase(java.util.Locale.ROOT);
      box.setId(id);
      box.getElement().setAttribute("checked", columns.contains(column));
      box.getElement()
          .addEventListener(
              "change",
              changed ->
                  choose(column, changed.getEventData().get("element.checked").booleanValue()))
          .addEventData("element.checked");
      choices.add(
          Markup.of("div", "choice")
              .holding(
                  box, Markup.of("label").with("for", id).saying(teller.say("column." + column))));
    }
    return Markup.of("details", "columns")
        .holding(Markup.of("summary").saying(teller.say("columns")), choices);
  }

  void choose(DeskColumn column, boolean isWanted) {
    var wanted = EnumSet.noneOf(DeskColumn.class);
    wanted.addAll(columns);
    if (isWanted) {
      wanted.add(column);
    } else {
      wanted.remove(column);
    }
    columns = wanted;
    habits.choose(wanted);
    readAgain.run();
  }

  private NativeButton button(String key, Runnable act) {
    ComponentEventListener<ClickEvent<NativeButton>> acts = clicked -> act.run();
    return new NativeButton(teller.say(key), acts);
  }

  /// One facet that is on or off.
  private final class Chip {

    private final NativeButton button;
    private final String name;
    private final Predicate<Facets> isOn;

    Chip(NativeButton button, String name, Predicate<Facets> isOn) {
      this.button = button;
      this.name = name;
      this.isOn = isOn;
    }

    void show(DeskPage page) {
      button.getElement().setAttribute("aria-pressed", String.valueOf(isOn.test(filter.facets())));
      if (name.equals(teller.say("filter.late"))) {
        count(page.late());
        button.setClassName("urgent", page.late() > 0);
      } else if (name.equals(teller.say("filter.unowned"))) {
        count(page.unowned());
      }
    }

    private void count(long many) {
      button.setText(many == 0 ? name : teller.say("shelf.count", name, many));
    }
  }
}
