package org.usher.handoff.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.StatusLine;
import org.usher.design.Times;
import org.usher.design.Words;
import org.usher.handoff.ConfiguredPlace;
import org.usher.handoff.ConfiguredPlaces;
import org.usher.handoff.DestinationNames;
import org.usher.handoff.MappingBroken;
import org.usher.handoff.Place;
import org.usher.handoff.PlaceRefused;
import org.usher.handoff.Places;
import org.usher.handoff.Undelivered;
import org.usher.handoff.VerdictFile;

/// Where leads are told: each place with how it does, a test, and what exactly it would be sent;
/// and a form for the next.
@Route("staff/places")
@RolesAllowed("ADMINISTRATOR")
class PlacesView extends HtmlContainer implements HasDynamicTitle {

  private static final int MOST_SHOWN = 100;

  private final transient Places places;
  private final transient Speech speech;
  private final transient Times times;
  private final transient Errands errands = new Errands(this);
  private final StatusLine status = new StatusLine();
  private final Markup list = Markup.of("div", "places-list");
  private final transient ConfiguredPlaces configured;
  private final transient DestinationNames names;
  private final GivenUpPart givenUp;
  private final PlaceForm form;
  private final transient VerdictFile verdicts;
  private final PickedFile file;
  private final Markup leftOut = Markup.of("ul", "warnings");

  PlacesView(
      Places places,
      ConfiguredPlaces configured,
      Undelivered undelivered,
      DestinationNames names,
      VerdictFile verdicts,
      Words words) {
    super("div");
    this.places = places;
    this.configured = configured;
    this.names = names;
    this.speech = Speech.here(words);
    this.times = Times.here(speech);
    this.verdicts = verdicts;
    this.file =
        new PickedFile(
            "verdicts", speech.say("handoff.places.verdicts.take"), speech, this::takeVerdicts);
    this.givenUp = new GivenUpPart(undelivered, names, speech, times, status, this::show);
    this.form = new PlaceForm(places, speech, this::keep);
    add(
        Markup.of("header", "top")
            .holding(
                Markup.of("h1").saying(speech.say("handoff.places.title")),
                Markup.of("p", "lead").saying(speech.say("handoff.places.lead"))),
        status,
        Markup.of("div", "lanes").holding(givenUp, list, form, verdicts()));
    show();
  }

  @Override
  public String getPageTitle() {
    return speech.say("handoff.places.title");
  }

  private Markup verdicts() {
    return Markup.of("section", "form")
        .holding(
            Markup.of("h2").saying(speech.say("handoff.places.verdicts")),
            Markup.of("p").saying(speech.say("handoff.places.verdicts.words")),
            file,
            leftOut.marked("hidden"));
  }

  private void takeVerdicts() {
    byte[] bytes = file.bytes();
    file.clear();
    status.say(speech.say("handoff.places.verdicts.begun"));
    errands.run(() -> verdicts.take(bytes), () -> {}, this::taken);
  }

  private void taken(Supplier<VerdictFile.Result> outcome) {
    try {
      showTaken(outcome.get());
    } catch (RuntimeException e) {
      status.warn(speech.say("handoff.places.verdicts.broken"));
      throw e;
    }
  }

  private void showTaken(VerdictFile.Result result) {
    leftOut.removeAll();
    leftOut.getElement().setAttribute("hidden", result.problems().isEmpty());
    result.problems().stream()
        .limit(MOST_SHOWN)
        .forEach(problem ->
            leftOut.add(
                Markup.of("li")
                    .saying(
                        speech.say("handoff.past.line", problem.line())
                            + " "
                            + speech.say(
                                "handoff.past.problem." + problem.key(), problem.given()))));
    status.say(
        speech.say(
            "handoff.places.verdicts.done",
            result.taken(),
            result.known(),
            result.problems().size()));
  }

  private void show() {
    list.removeAll();
    var all = places.all();
    if (all.isEmpty()) {
      list.add(Markup.of("p", "empty").saying(speech.say("handoff.places.none")));
    }
    all.forEach(one ->
        list.add(new PlaceCard(places, speech, times, one, form::edit, this::attempt, errands)));
    configured
        .all()
        .forEach(one ->
            list.add(new ConfiguredCard(configured, one, name(one), speech, times, errands)));
    givenUp.show();
  }

  private String name(ConfiguredPlace one) {
    return one.isOfOwners()
        ? speech.say("handoff.places.owners")
        : names.of(speech.language(), one.destination());
  }

  private void keep(Supplier<Place> given) {
    attempt(
        () -> {
          places.keep(given.get());
          form.clear();
        },
        speech.say("handoff.places.kept"));
  }

  /// Does it, and says what came of it.
  private void attempt(Runnable deed, String done) {
    try {
      deed.run();
      show();
      status.say(done);
    } catch (PlaceRefused e) {
      status.warn(speech.say("handoff.places.refused", e.part()));
    } catch (MappingBroken e) {
      status.warn(String.valueOf(e.getMessage()));
    }
  }
}
