package org.usher.handoff.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.usher.design.Markup;
import org.usher.design.StatusLine;
import org.usher.design.Words;
import org.usher.lead.Rotation;
import org.usher.lead.Seller;
import org.usher.staff.Staff;

/// When whoever is signed in is away, so that no lead waits for them meanwhile.
@Route("desk/away")
@RolesAllowed("SELLER")
class AwayView extends HtmlContainer implements HasDynamicTitle {

  private final Input from = new Input();
  private final Input to = new Input();
  private final StatusLine status = new StatusLine();
  private final Markup standing = Markup.of("p");
  private final NativeButton back;
  private final transient Rotation rotation;
  private final transient Teller teller;

  AwayView(Rotation rotation, Staff staff, Words words, Clock clock) {
    super("div");
    this.rotation = rotation;
    this.teller = new Teller(words, staff, clock);
    ComponentEventListener<ClickEvent<NativeButton>> keeps = clicked -> keep();
    ComponentEventListener<ClickEvent<NativeButton>> returns = clicked -> comeBack();
    var keep = new NativeButton(teller.say("away.keep"), keeps);
    this.back = new NativeButton(teller.say("away.back"), returns);
    back.addClassName("quiet");
    show();
    add(
        SideTop.of(teller, teller.say("away"))
            .holding(Markup.of("p", "lead").saying(teller.say("away.hint"))),
        status,
        Markup.of("section", "account-row seller-card")
            .holding(
                standing,
                Markup.of("div", "fields")
                    .holding(field("away.from", from), field("away.to", to), keep, back)));
  }

  private Markup field(String key, Input input) {
    String id = key.replace('.', '-');
    input.setType("date");
    input.setId(id);
    return Markup.of("div", "field")
        .holding(Markup.of("label").with("for", id).saying(teller.say(key)), input);
  }

  private void show() {
    Optional<Seller> me = rotation.mine();
    Optional<LocalDate> first = me.flatMap(Seller::absentFrom);
    Optional<LocalDate> last = me.flatMap(Seller::absentTo);
    from.setValue(first.map(LocalDate::toString).orElse(""));
    to.setValue(last.map(LocalDate::toString).orElse(""));
    boolean isSet = first.isPresent() && last.filter(teller.today()::isAfter).isEmpty();
    back.setVisible(isSet);
    standing.saying(isSet ? said(first.orElseThrow(), last) : teller.say("away.here"));
  }

  private String said(LocalDate first, Optional<LocalDate> last) {
    return last.map(
            day -> teller.say("away.between", teller.times().day(first), teller.times().day(day)))
        .orElseGet(() -> teller.say("away.since", teller.times().day(first)));
  }

  private void keep() {
    try {
      rotation.beAway(Optional.of(LocalDate.parse(from.getValue())), day(to));
      show();
      status.say(teller.say("away.kept"));
    } catch (IllegalArgumentException | DateTimeException e) {
      status.warn(teller.say("away.wrong"));
    }
  }

  private void comeBack() {
    rotation.beAway(Optional.empty(), Optional.empty());
    show();
    status.say(teller.say("away.returned"));
  }

  private static Optional<LocalDate> day(Input input) {
    return input.getValue().isBlank()
        ? Optional.empty()
        : Optional.of(LocalDate.parse(input.getValue()));
  }

  @Override
  public String getPageTitle() {
    return teller.say("away");
  }
}
