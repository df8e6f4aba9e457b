package org.usher.handoff.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Set;
import org.usher.design.Markup;
import org.usher.design.StatusLine;
import org.usher.design.Words;
import org.usher.lead.Companies;
import org.usher.lead.Rotation;
import org.usher.staff.Staff;

/// To whom leads go: whose company is whose, the rules, who takes part in the rotation.
@Route("desk/routing")
@RolesAllowed("ADMINISTRATOR")
class RoutingView extends HtmlContainer implements HasDynamicTitle {

  private final transient Teller teller;

  RoutingView(Rotation rotation, Companies companies, Staff staff, Words words, Clock clock) {
    super("div");
    this.teller = new Teller(words, staff, clock);
    var status = new StatusLine();
    var sellers = Markup.of("div", "leads");
    rotation
        .places()
        .forEach(place -> sellers.add(new SellerCard(place, rotation, teller, status)));
    add(
        SideTop.of(teller, teller.say("routing"))
            .holding(Markup.of("p", "lead").saying(teller.say("routing.order"))),
        status,
        Markup.of("div", "routing")
            .holding(
                Markup.of("section")
                    .holding(
                        Markup.of("h2").saying(teller.say("routing.rotation")),
                        Markup.of("p", "quiet-note").saying(teller.say("routing.rotation.hint")),
                        sellers),
                rules(rotation),
                new CompaniesPart(companies, staff, teller, status)));
  }

  private Markup rules(Rotation rotation) {
    var list = Markup.of("ol", "plain-list");
    Set<String> teams = rotation.teams();
    rotation
        .rules()
        .forEach((id, team) -> {
          String key = teams.contains(team) ? "routing.rule" : "routing.rule.nobody";
          list.add(Markup.of("li").saying(teller.say(key, id, team)));
        });
    boolean isEmpty = list.getComponentCount() == 0;
    return Markup.of("section")
        .holding(
            Markup.of("h2").saying(teller.say("routing.rules")),
            Markup.of("p", "quiet-note")
                .saying(teller.say(isEmpty ? "routing.rules.none" : "routing.rules.hint")),
            list,
            Markup.of("p")
                .holding(
                    Markup.of("a")
                        .with("href", "studio/routing")
                        .marked("router-link")
                        .saying(teller.say("routing.try"))));
  }

  @Override
  public String getPageTitle() {
    return teller.say("routing");
  }
}
