package org.usher.handoff.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import org.usher.design.Markup;
import org.usher.design.StatusLine;
import org.usher.lead.Companies;
import org.usher.lead.Company;
import org.usher.lead.CompanyImport;
import org.usher.staff.Staff;

/// Whose company is whose, with a list to import: what it would do is shown before it does.
final class CompaniesPart extends HtmlContainer {

  private static final String ID = "companies-csv";
  private static final int MOST_SHOWN = 100;

  /// What one request of the live page may hold; a longer list is picked as a file.
  private static final int MAX_CHARACTERS = 900_000;

  private final Area csv = new Area(ID, MAX_CHARACTERS);
  private final PickedFile file;
  private final Markup preview = Markup.of("div", "import-preview");
  private final Markup list = Markup.of("ul", "plain-list");
  private final Markup count = Markup.of("p", "quiet-note");
  private final transient Companies companies;
  private final transient Staff staff;
  private final transient Teller teller;
  private final transient StatusLine status;

  CompaniesPart(Companies companies, Staff staff, Teller teller, StatusLine status) {
    super("section");
    this.companies = companies;
    this.staff = staff;
    this.teller = teller;
    this.status = status;
    this.file =
        new PickedFile(
            "companies-file", teller.say("companies.check.file"), teller.speech(), this::checkFile);
    var check = button("companies.check", () -> check(csv.getValue()));
    check.addClassName("quiet");
    add(
        Markup.of("h2").saying(teller.say("companies")),
        Markup.of("p", "quiet-note").saying(teller.say("companies.hint")),
        count,
        Markup.of("details", "on-demand")
            .holding(Markup.of("summary").saying(teller.say("companies.list")), list),
        file,
        Markup.of("div", "field")
            .holding(Markup.of("label").with("for", ID).saying(teller.say("companies.paste")), csv),
        check,
        preview);
    show();
  }

  private void show() {
    count.saying(teller.say("companies.count", companies.count()));
    list.removeAll();
    companies.all(MOST_SHOWN).forEach(company -> list.add(item(company)));
  }

  private Markup item(Company company) {
    var remove =
        button(
            "companies.remove",
            () -> {
              companies.remove(company.domain());
              show();
            });
    remove.addClassNames("quiet", "small");
    remove
        .getElement()
        .setAttribute("aria-label", teller.say("companies.remove.of", company.domain()));
    return Markup.of("li", "went")
        .holding(
            Markup.of("span")
                .saying(
                    teller.say(
                        "companies.line",
                        company.domain(),
                        staff.find(company.owner()).map(one -> one.name()).orElse(""),
                        teller.say("standing." + company.standing()))),
            remove);
  }

  private void checkFile() {
    check(new String(file.bytes(), UTF_8));
  }

  private void check(String text) {
    CompanyImport read = companies.read(text);
    preview.removeAll();
    preview.add(
        Markup.of("p")
            .saying(teller.say("companies.would", read.good().size(), read.problems().size())));
    var problems = Markup.of("ul", "plain-list");
    for (CompanyImport.RowProblem problem : read.problems()) {
      problems.add(
          Markup.of("li", "error")
              .with("dir", "auto")
              .saying(
                  teller.say(
                      "companies.row",
                      problem.line(),
                      teller.say("companies.problem." + problem.kind(), problem.given()))));
    }
    preview.add(problems);
    if (!read.good().isEmpty()) {
      preview.add(button("companies.keep", () -> keep(read)));
    }
  }

  private void keep(CompanyImport read) {
    companies.keep(read);
    preview.removeAll();
    csv.clear();
    file.clear();
    show();
    status.say(teller.say("companies.kept", read.good().size()));
  }

  private NativeButton button(String key, Runnable act) {
    ComponentEventListener<ClickEvent<NativeButton>> acts = clicked -> act.run();
    return new NativeButton(teller.say(key), acts);
  }
}
