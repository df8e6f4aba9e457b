package org.usher.insight.ui;

import java.util.ArrayList;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.usher.content.Snapshot;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.lead.RoutingTrials;
import org.usher.question.Question;

/// What is known of the lead that is tried out. It only asks: its address is the question.
final class RoutingTrialForm {

  private final AskedRouting asked;
  private final Snapshot site;
  private final Speech speech;

  RoutingTrialForm(AskedRouting asked, Snapshot site, Speech speech) {
    this.asked = asked;
    this.site = site;
    this.speech = speech;
  }

  Markup whole() {
    var form =
        Markup.of("form", "dates").with("method", "get").with("action", "/" + StudioTabs.ROUTING);
    site.questionnaire().questions().forEach(question -> form.add(answer(question)));
    form.add(
        choice(
            AskedRouting.LANGUAGE,
            "language",
            asked.language(),
            site.settings().languages(),
            this::language),
        choice(AskedRouting.REGION, "region", asked.region(), regions(), this::region),
        input(AskedRouting.ADDRESS, "address", asked.address(), "text"),
        input(AskedRouting.AT, "at", asked.time(), "datetime-local"),
        Markup.of("button", "quiet")
            .with("type", "submit")
            .saying(speech.say("insight.routing.ask")));
    return form;
  }

  private static Iterable<String> regions() {
    var all = new ArrayList<String>();
    all.add("");
    all.addAll(RoutingTrials.regions());
    return all;
  }

  private Markup answer(Question question) {
    var select = select(question.id().value());
    select.add(option("", speech.say("insight.routing.unanswered"), false));
    question
        .options()
        .forEach(option ->
            select.add(
                option(
                    option.id().value(),
                    option.label().in(speech.language()),
                    asked.answers().has(question.id(), option.id()))));
    return field(question.id().value(), question.ask().in(speech.language()), select);
  }

  private Markup choice(
      String name,
      String key,
      String chosen,
      Iterable<String> values,
      UnaryOperator<String> words) {
    var select = select(name);
    values.forEach(value -> select.add(option(value, words.apply(value), value.equals(chosen))));
    return field(name, speech.say("insight.routing." + key), select);
  }

  private Markup input(String name, String key, String value, String type) {
    var input =
        Markup.of("input")
            .with("id", name)
            .with("name", name)
            .with("type", type)
            .with("value", value)
            .with("autocomplete", "off");
    return field(name, speech.say("insight.routing." + key), input);
  }

  private String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(speech.locale());
  }

  private String region(String code) {
    return code.isEmpty()
        ? speech.say("insight.routing.region.address")
        : Locale.of("", code).getDisplayCountry(speech.locale());
  }

  private static Markup select(String name) {
    return Markup.of("select").with("id", name).with("name", name);
  }

  private static Markup option(String value, String words, boolean isChosen) {
    return Markup.of("option").with("value", value).marked("selected", isChosen).saying(words);
  }

  private static Markup field(String id, String label, Markup control) {
    return Markup.of("div", "field")
        .holding(Markup.of("label").with("for", id).saying(label), control);
  }
}
