package org.usher.handoff.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.usher.design.Markup;
import org.usher.lead.LeadBook;
import org.usher.lead.LeadId;

/// Asks for one company, by the beginnings of its words, and offers those there are. Its name is
/// kept nowhere: what is chosen goes by the id of one of its leads.
final class CompanyField extends HtmlContainer {

  private static final String ID = "filter-company";
  private static final String OFFERED = "filter-companies";
  private static final int MOST_OFFERED = 12;
  private static final int TYPING_PAUSE_MS = 200;

  private final transient LeadBook book;
  private final transient Consumer<Optional<LeadId>> changed;
  private final Input name = new Input(ValueChangeMode.LAZY);
  private final Markup offered = Markup.of("datalist").with("id", OFFERED);
  private final Markup problem = Markup.of("p", "error").with("id", "filter-company-problem");
  private transient Optional<LeadId> chosen = Optional.empty();

  CompanyField(LeadBook book, Teller teller, Consumer<Optional<LeadId>> changed) {
    super("div");
    this.book = book;
    this.changed = changed;
    addClassName("field");
    name.setId(ID);
    name.setValueChangeTimeout(TYPING_PAUSE_MS);
    name.setPlaceholder(teller.say("filter.company.hint"));
    name.getElement()
        .setAttribute("list", OFFERED)
        .setAttribute("autocomplete", "off")
        .setAttribute("aria-describedby", "filter-company-problem");
    name.addValueChangeListener(typed -> {
      if (typed.isFromClient()) {
        type(typed.getValue());
      }
    });
    name.getElement().addEventListener("change", _ -> complete());
    problem.saying(teller.say("filter.company.none"));
    offer("");
    add(Markup.of("label").with("for", ID).saying(teller.say("filter.company")), name, offered);
  }

  /// Shows the company of a lead, and tells nobody.
  ///
  /// @return whether there is nothing to show, or it is shown
  boolean show(Optional<LeadId> lead) {
    Optional<String> company = lead.flatMap(book::company);
    chosen = company.isPresent() ? lead : Optional.empty();
    name.setValue(company.orElse(""));
    problem.getElement().removeFromParent();
    return company.isPresent() || lead.isEmpty();
  }

  /// What is typed counts as soon as it is the name of a company, or nothing.
  void type(String words) {
    problem.getElement().removeFromParent();
    offer(words);
    want(book.ofCompany(words));
  }

  /// Whoever leaves the field with the beginning of a name means the first that is offered.
  void complete() {
    String words = name.getValue().strip();
    if (chosen.isPresent() || words.isEmpty()) {
      return;
    }
    book.companies(words, 1).stream()
        .findFirst()
        .ifPresentOrElse(
            found -> {
              name.setValue(found);
              want(book.ofCompany(found));
            },
            () -> add(problem));
  }

  private void want(Optional<LeadId> lead) {
    if (!lead.equals(chosen)) {
      chosen = lead;
      changed.accept(lead);
    }
  }

  private void offer(String words) {
    List<String> names = book.companies(words, MOST_OFFERED);
    offered.removeAll();
    offered.holding(names.stream().map(one -> Markup.of("option").with("value", one)).toList());
  }
}
