package org.usher.handoff.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.usher.design.Markup;
import org.usher.design.StatusLine;
import org.usher.lead.OfficeHours;
import org.usher.lead.Rotation;
import org.usher.lead.Seller;

/// How one seller takes part in the rotation.
final class SellerCard extends HtmlContainer {

  private final Input team = new Input();
  private final Input weight = new Input();
  private final Input capacity = new Input();
  private final Input hours = new Input();
  private final Input from = new Input();
  private final Input to = new Input();
  private final transient Rotation rotation;
  private final transient Rotation.Place place;
  private final transient Teller teller;
  private final transient StatusLine status;

  SellerCard(Rotation.Place place, Rotation rotation, Teller teller, StatusLine status) {
    super("section");
    this.place = place;
    this.rotation = rotation;
    this.teller = teller;
    this.status = status;
    addClassNames("account-row", "seller-card");
    ComponentEventListener<ClickEvent<NativeButton>> keeps = clicked -> keep();
    var keep = new NativeButton(teller.say("routing.keep"), keeps);
    keep.addClassNames("quiet", "small");
    keep.getElement()
        .setAttribute("aria-label", teller.say("routing.keep.of", place.account().name()));
    fill();
    add(
        Markup.of("h3").saying(place.account().name()),
        Markup.of("p", "quiet-note").saying(teller.say("routing.open", place.open())),
        Markup.of("div", "fields")
            .holding(
                field("team", team, "text"),
                field("weight", weight, "number"),
                field("capacity", capacity, "number"),
                field("hours", hours, "text").with("class", "field wide"),
                field("from", from, "date"),
                field("to", to, "date"),
                keep));
  }

  private void fill() {
    Optional<Seller> seller = place.seller();
    team.setValue(seller.map(Seller::team).orElse(""));
    weight.setValue(String.valueOf(seller.map(Seller::weight).orElse(0)));
    capacity.setValue(String.valueOf(seller.map(Seller::capacity).orElse(Seller.USUAL_CAPACITY)));
    hours.setValue(seller.map(Seller::hours).orElse(Seller.USUAL_HOURS).toString());
    from.setValue(seller.flatMap(Seller::absentFrom).map(LocalDate::toString).orElse(""));
    to.setValue(seller.flatMap(Seller::absentTo).map(LocalDate::toString).orElse(""));
  }

  private Markup field(String key, Input input, String type) {
    String id = key + "-" + place.account().id();
    input.setType(type);
    input.setId(id);
    return Markup.of("div", "field")
        .holding(Markup.of("label").with("for", id).saying(teller.say("routing." + key)), input);
  }

  private void keep() {
    try {
      rotation.keep(
          new Seller(
              place.account().id(),
              team.getValue(),
              Integer.parseInt(weight.getValue().strip()),
              Integer.parseInt(capacity.getValue().strip()),
              OfficeHours.parse(hours.getValue()),
              day(from),
              day(to)));
      status.say(teller.say("routing.kept", place.account().name()));
    } catch (IllegalArgumentException | DateTimeException e) {
      status.warn(teller.say("routing.wrong", place.account().name()));
    }
  }

  private static Optional<LocalDate> day(Input input) {
    return input.getValue().isBlank()
        ? Optional.empty()
        : Optional.of(LocalDate.parse(input.getValue()));
  }
}
