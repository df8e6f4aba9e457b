package org.usher.handoff;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.usher.lead.LeadId;
import org.usher.lead.Sheet;
import org.usher.visitor.PersonDetails;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of `lead.handed_off` and `lead.corrected`, a promise to other systems: parts may be
/// added, never changed.
///
/// @param timestamp when the lead was handed over, or corrected
/// @param test whether the lead does not exist; left out otherwise
record HookBody(
    String type,
    Instant timestamp,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean test,
    Data data) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static HookBody of(LeadId lead, Sheet sheet, Particulars particulars, String desk) {
    return new HookBody(
        "lead.handed_off", sheet.at(), false, Data.of(lead, sheet, particulars, desk));
  }

  /// The same lead as it says now, in the form in which it was told first.
  HookBody corrected(Instant at) {
    return new HookBody("lead.corrected", at, false, data);
  }

  HookBody marked(boolean isTest) {
    return new HookBody(type, timestamp, isTest, data);
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  record Data(
      String lead,
      @JsonProperty("raised_hand") boolean hasRaisedHand,
      String grade,
      String language,
      Person person,
      String message,
      String way,
      String time,
      List<String> evidence,
      List<Line> lines,
      List<Moment> timeline,
      List<Consent> consents,
      String desk,
      List<Particulars.Answer> answers,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Particulars.Owner> owner) {

    static Data of(LeadId lead, Sheet sheet, Particulars particulars, String desk) {
      return new Data(
          lead.toString(),
          sheet.isRaisedHand(),
          sheet.grade().toString(),
          sheet.language(),
          Person.of(sheet.person()),
          sheet.message(),
          sheet.way().name().toLowerCase(ROOT),
          sheet.time(),
          sheet.evidence(),
          sheet.lines().stream().map(line -> new Line(line.id(), line.words())).toList(),
          sheet.timeline().stream().map(moment -> new Moment(moment.at(), moment.words())).toList(),
          sheet.agreements().stream()
              .map(agreed ->
                  new Consent(
                      agreed.purpose().name().toLowerCase(ROOT), agreed.textVersion(), agreed.at()))
              .toList(),
          desk,
          particulars.answers(),
          particulars.owner());
    }
  }

  record Person(String name, String email, String company, String phone) {
    static Person of(PersonDetails details) {
      return new Person(details.name(), details.email(), details.company(), details.phone());
    }
  }

  record Line(String id, String words) {}

  record Moment(Instant at, String words) {}

  record Consent(String purpose, @JsonProperty("text_version") String textVersion, Instant at) {}
}
