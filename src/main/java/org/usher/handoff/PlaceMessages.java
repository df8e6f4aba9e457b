package org.usher.handoff;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;
import org.usher.lead.LeadId;
import org.usher.lead.Sheet;
import org.usher.post.Call;
import org.usher.post.Calls;
import org.usher.post.Hook;
import org.usher.post.Mail;
import org.usher.post.Message;
import org.usher.post.Reading;

/// Says a lead in the form that a place understands.
@Component
final class PlaceMessages {

  private final LeadWords words;
  private final LeadLetter letters;
  private final LeadParticulars particulars;
  private final Mappings mappings;
  private final Brand brand;

  PlaceMessages(
      LeadWords words,
      LeadLetter letters,
      LeadParticulars particulars,
      Mappings mappings,
      Brand brand) {
    this.words = words;
    this.letters = letters;
    this.particulars = particulars;
    this.mappings = mappings;
    this.brand = brand;
  }

  /// @throws PlaceRefused when something is missing in the settings of the place
  /// @throws MappingBroken when its mapping cannot be used
  Message of(Place place, LeadId lead, Sheet sheet) {
    return of(place, lead, sheet, "");
  }

  /// @param note stands at the top, as that this is a test; empty for none
  Message of(Place place, LeadId lead, Sheet sheet, String note) {
    String desk = desk(lead);
    return switch (place.kind()) {
      case MAIL -> letters.mail(place.require(Place.ADDRESS), lead, sheet, note, Optional.empty());
      case WEBHOOK ->
          new Hook(
              place.address(),
              place.require(Place.SECRET),
              hook(lead, sheet).marked(!note.isEmpty()).json());
      case SLACK -> slack(place, new SlackCard(words).json(sheet, desk, note));
      case TEAMS -> teams(place, new TeamsCard(words).json(sheet, desk, note));
      case HTTP -> MappedCalls.of(mapping(place), place, fields(lead, sheet));
    };
  }

  /// What a mapping may say of a lead.
  Map<String, String> fields(LeadId lead, Sheet sheet) {
    return LeadFields.of(lead, sheet, particulars.of(lead, sheet), desk(lead));
  }

  /// What a webhook says of a lead.
  HookBody hook(LeadId lead, Sheet sheet) {
    return HookBody.of(lead, sheet, particulars.of(lead, sheet), desk(lead));
  }

  /// That a lead told before is to be deleted; empty for places to which this cannot be said.
  Optional<Message> erased(Place place, LeadId lead, String json) {
    String please = words.say("handoff.erased.card", lead.toString());
    return switch (place.kind()) {
      case MAIL, HTTP -> Optional.empty();
      case WEBHOOK -> Optional.of(new Hook(place.address(), place.require(Place.SECRET), json));
      case SLACK -> Optional.of(slack(place, SlackCard.sentence(please)));
      case TEAMS -> Optional.of(teams(place, TeamsCard.sentence(please)));
    };
  }

  Mail erasedLetter(String to, LeadId lead, String where) {
    return letters.erased(to, lead, where);
  }

  /// What a lead told before says now; empty for places to which this cannot be said.
  Optional<Message> corrected(Place place, LeadId lead, Sheet sheet, String json) {
    String note = words.say("handoff.corrected.note");
    return switch (place.kind()) {
      case HTTP -> Optional.empty();
      case MAIL -> Optional.of(letters.corrected(place.require(Place.ADDRESS), lead, sheet));
      case WEBHOOK -> Optional.of(new Hook(place.address(), place.require(Place.SECRET), json));
      case SLACK -> Optional.of(slack(place, new SlackCard(words).json(sheet, desk(lead), note)));
      case TEAMS -> Optional.of(teams(place, new TeamsCard(words).json(sheet, desk(lead), note)));
    };
  }

  Mail correctedLetter(String to, LeadId lead, String where) {
    return letters.correctByHand(to, lead, where);
  }

  /// Names of the settings that are never shown again.
  ///
  /// @throws MappingBroken when its mapping cannot be read
  Set<String> secrets(Place place) {
    var secrets = new TreeSet<>(Set.of(VerdictSources.VERDICT_SECRET));
    switch (place.kind()) {
      case MAIL -> {}
      case WEBHOOK -> secrets.add(Place.SECRET);
      case SLACK, TEAMS -> secrets.add(Place.ADDRESS);
      case HTTP -> secrets.addAll(mapping(place).secrets());
    }
    return secrets;
  }

  Mapping mapping(Place place) {
    return mappings.get(place.require(Place.MAPPING));
  }

  String desk(LeadId lead) {
    return brand.absolute("/desk/lead/" + lead);
  }

  /// Slack answers a message it takes with "ok", and wants one a second at most.
  private static Calls slack(Place place, String json) {
    return post(place, json, Reading.saying("ok"), 1);
  }

  /// A workflow answers 202; more than four a second are put off.
  private static Calls teams(Place place, String json) {
    return post(place, json, Reading.ANY, 2);
  }

  private static Calls post(Place place, String json, Reading reading, int mostAtOnce) {
    URI address = place.address();
    return new Calls(
        List.of(new Calls.Step(unused -> Call.json(address, Map.of(), json), reading)),
        Math.min(place.atOnce(), mostAtOnce));
  }
}
