package org.usher.handoff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
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

/// Sets up a place, or changes one. Secrets are never shown again: left empty, they stay.
final class PlaceForm extends HtmlContainer {

  private static final int AT_ONCE = 4;

  private final transient Places places;
  private final transient Speech speech;
  private final TextField name;
  private final Select<PlaceKind> kind = new Select<>();
  private final Select<String> mapping = new Select<>();
  private final Markup settings = Markup.of("div", "form");
  private final transient Map<String, HasValue<?, String>> fields = new LinkedHashMap<>();
  private boolean isOn = true;

  PlaceForm(Places places, Speech speech, Consumer<Supplier<Place>> keep) {
    super("section");
    this.places = places;
    this.speech = speech;
    addClassNames("measure", "form");
    name = new TextField(speech.say("handoff.places.name"));
    name.setHelperText(speech.say("handoff.places.name.help"));
    kind.setLabel(speech.say("handoff.places.kind"));
    kind.setItems(PlaceKind.values());
    kind.setItemLabelGenerator(one -> speech.say("handoff.places.kind." + one));
    kind.addValueChangeListener(event -> showSettings());
    mapping.setLabel(speech.say("handoff.places.mapping"));
    mapping.setItems(places.mappings());
    mapping.addValueChangeListener(event -> showSettings());
    var send = new Button(speech.say("handoff.places.keep"), event -> keep.accept(this::given));
    add(
        Markup.of("h2").saying(speech.say("handoff.places.add")),
        name,
        kind,
        mapping,
        settings,
        send);
    clear();
  }

  void clear() {
    name.setValue("");
    isOn = true;
    mapping.setValue("hubspot");
    kind.setValue(PlaceKind.SLACK);
    showSettings();
  }

  /// Shows a place to be changed; what is secret stays empty.
  void edit(Place place) {
    name.setValue(place.name());
    isOn = place.isOn();
    kind.setValue(place.kind());
    String known = place.settings().getOrDefault(Place.MAPPING, "hubspot");
    if (places.mappings().contains(known)) {
      mapping.setValue(known);
    }
    showSettings();
    fields.forEach((setting, field) -> {
      if (field instanceof TextField) {
        field.setValue(place.settings().getOrDefault(setting, ""));
      }
    });
    name.focus();
  }

  private void showSettings() {
    fields.clear();
    settings.removeAll();
    PlaceKind chosen = kind.getValue();
    mapping.setVisible(chosen == PlaceKind.HTTP);
    switch (chosen) {
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
      MappingForm form = places.form(mapping.getValue());
      form.secrets().forEach(this::secret);
      form.settings().forEach(this::plain);
      secret("verdict-secret");
    } catch (MappingBroken e) {
      settings.add(Markup.of("p", "problem").saying(String.valueOf(e.getMessage())));
    }
  }

  private void plain(String setting, String otherwise) {
    var field = new TextField(label(setting));
    field.setPlaceholder(otherwise);
    add(setting, field, field);
  }

  private void secret(String setting) {
    var field = new PasswordField(label(setting));
    field.setHelperText(speech.say("handoff.places.secret.help"));
    field.setRevealButtonVisible(true);
    field.getElement().setAttribute("autocomplete", "off");
    add(setting, field, field);
  }

  private void add(String setting, HasValue<?, String> value, Component field) {
    fields.put(setting, value);
    settings.add(field);
  }

  /// A mapping's own settings are called as the mapping calls them.
  private String label(String setting) {
    String key = "handoff.places.setting." + setting;
    return List.of(Place.ADDRESS, Place.SECRET, "verdict-secret").contains(setting)
        ? speech.say(key)
        : setting;
  }

  /// @throws org.usher.handoff.PlaceRefused when the name cannot be used
  private Place given() {
    var given = new HashMap<String, String>();
    fields.forEach((setting, field) -> {
      if (!field.getValue().isBlank()) {
        given.put(setting, field.getValue().strip());
      }
    });
    if (kind.getValue() == PlaceKind.HTTP) {
      given.put(Place.MAPPING, mapping.getValue());
    }
    return new Place(name.getValue().strip(), kind.getValue(), given, AT_ONCE, isOn);
  }
}
