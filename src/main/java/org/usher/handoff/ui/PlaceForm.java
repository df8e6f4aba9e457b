package org.usher.handoff.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.handoff.MappingBroken;
import org.usher.handoff.MappingForm;
import org.usher.handoff.Place;
import org.usher.handoff.PlaceKind;
import org.usher.handoff.Places;

/// Sets up a place, or changes one. Secrets are never shown again: left empty, they stay. How much
/// goes there at once is for its kind, or its mapping, to say.
final class PlaceForm extends HtmlContainer {

  private static final String VERDICT_SECRET = "verdict-secret";

  private final transient Places places;
  private final transient Speech speech;
  private final Entry name;
  private final Choice<PlaceKind> kind;
  private final Choice<String> mapping;
  private final Markup settings = Markup.of("div", "form");
  private final transient Map<String, Entry> fields = new LinkedHashMap<>();
  private boolean isOn = true;

  PlaceForm(Places places, Speech speech, Consumer<Supplier<Place>> keep) {
    super("section");
    this.places = places;
    this.speech = speech;
    addClassNames("measure", "form");
    name =
        Entry.line(
            "place-name",
            speech.say("handoff.places.name"),
            speech.say("handoff.places.name.help"));
    kind =
        new Choice<>(
            "place-kind",
            speech.say("handoff.places.kind"),
            "",
            List.of(PlaceKind.values()),
            one -> speech.say("handoff.places.kind." + one),
            PlaceKind.SLACK,
            chosen -> showSettings());
    List<String> mappings = places.mappings();
    mapping =
        new Choice<>(
            "place-mapping",
            speech.say("handoff.places.mapping"),
            "",
            mappings,
            one -> one,
            mappings.getFirst(),
            chosen -> showSettings());
    ComponentEventListener<ClickEvent<NativeButton>> keeps = clicked -> keep.accept(this::given);
    add(
        Markup.of("h2").saying(speech.say("handoff.places.add")),
        name,
        kind,
        mapping,
        settings,
        new NativeButton(speech.say("handoff.places.keep"), keeps));
    clear();
  }

  void clear() {
    name.show("");
    isOn = true;
    kind.show(PlaceKind.SLACK);
    showSettings();
  }

  /// Shows a place to be changed; what is secret stays empty.
  void edit(Place place) {
    name.show(place.name());
    isOn = place.isOn();
    kind.show(place.kind());
    mapping.show(place.settings().getOrDefault(Place.MAPPING, ""));
    showSettings();
    fields.forEach((setting, field) -> {
      if (!field.isSecret()) {
        field.show(place.settings().getOrDefault(setting, ""));
      }
    });
    name.focus();
  }

  private void showSettings() {
    fields.clear();
    settings.removeAll();
    mapping.setVisible(kind.value() == PlaceKind.HTTP);
    switch (kind.value()) {
      case MAIL -> plain(Place.ADDRESS, "");
      case WEBHOOK -> {
        plain(Place.ADDRESS, "https://");
        secret(Place.SECRET);
      }
      case SLACK, TEAMS -> secret(Place.ADDRESS);
      case HTTP -> showMapping();
    }
  }

  private void showMapping() {
    try {
      MappingForm form = places.form(mapping.value());
      form.secrets().forEach(this::secret);
      form.settings().forEach(this::plain);
      secret(VERDICT_SECRET);
    } catch (MappingBroken e) {
      settings.add(Markup.of("p", "problem").saying(String.valueOf(e.getMessage())));
    }
  }

  private void plain(String setting, String otherwise) {
    add(setting, Entry.line("place-" + setting, label(setting), "").suggesting(otherwise));
  }

  private void secret(String setting) {
    String hint = speech.say("handoff.places.secret.help");
    add(setting, Entry.secret("place-" + setting, label(setting), hint));
  }

  private void add(String setting, Entry field) {
    fields.put(setting, field);
    settings.add(field);
  }

  /// A mapping's own settings are called as the mapping calls them.
  private String label(String setting) {
    return List.of(Place.ADDRESS, Place.SECRET, VERDICT_SECRET).contains(setting)
        ? speech.say("handoff.places.setting." + setting)
        : setting;
  }

  /// @throws org.usher.handoff.PlaceRefused when the name cannot be used
  private Place given() {
    var given = new HashMap<String, String>();
    fields.forEach((setting, field) -> given.put(setting, field.value()));
    if (kind.value() == PlaceKind.HTTP) {
      given.put(Place.MAPPING, mapping.value());
    }
    return new Place(name.value(), kind.value(), given, Place.MOST_AT_ONCE, isOn);
  }
}
