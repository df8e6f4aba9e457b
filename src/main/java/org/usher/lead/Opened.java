package org.usher.lead;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonId;

/// A lead with what is needed to list and to find it, opened in memory.
///
/// @param domain of the e-mail address, when it is a company's
/// @param company name as it is compared
/// @param text what the sheet and the notes say, as it is searched
record Opened(
    LeadLine line,
    int version,
    PersonId person,
    String name,
    String domain,
    String company,
    String phone,
    String text) {

  /// What a part of an id is, as it is written.
  private static final Pattern PART = Pattern.compile("[0-9a-f]{4}|[0-9a-f]{8}|[0-9a-f]{12}");

  /// Raised hands first; then the readiest: how much they do here (1 before 2 before 3) before how
  /// well they fit (A before B before C); then the longest waiting. Those whose promise is broken
  /// come first of their lane, which changes with time and is up to whoever lists them.
  static final Comparator<Opened> BY_READINESS =
      Comparator.comparing((Opened lead) -> !lead.line.isRaisedHand())
          .thenComparingInt(lead -> lead.line.grade().engagement())
          .thenComparingInt(lead -> lead.line.grade().fit())
          .thenComparing(lead -> lead.line.waitingSince())
          .thenComparing(lead -> lead.line.id().value());

  static final Comparator<Opened> LATEST_FIRST =
      Comparator.comparing((Opened lead) -> lead.line.waitingSince())
          .reversed()
          .thenComparing(lead -> lead.line.id().value());

  static Opened of(LeadLine line, int version, PersonId person, Sheet sheet, String notes) {
    PersonDetails who = sheet.person();
    var words = new StringBuilder();
    for (String part : List.of(who.name(), who.company(), who.email(), who.phone())) {
      words.append(part).append(' ');
    }
    words.append(sheet.message()).append(' ');
    sheet.lines().forEach(evidence -> words.append(evidence.words()).append(' '));
    String text = Plain.text(words.toString());
    return new Opened(
        line,
        version,
        person,
        Plain.text(who.name()),
        Plain.domain(who.email()),
        Plain.company(who.company()),
        who.phone().replaceAll("[^0-9]", ""),
        text + Plain.text(notes));
  }

  /// Whether every word begins some word of this lead, or is a part of its id: that is how those
  /// speak of it who see no names.
  boolean says(List<String> words) {
    return words.stream().allMatch(word -> text.contains(" " + word) || isOfId(word));
  }

  /// Whole parts only: three letters may begin any id. Most words are none, which is soon seen.
  private boolean isOfId(String word) {
    return PART.matcher(word).matches()
        && List.of(line.id().value().toString().split("-")).contains(word);
  }

  boolean isOfCompany(Opened other) {
    return (!domain.isEmpty() && domain.equals(other.domain))
        || (!company.isEmpty() && company.equals(other.company));
  }

  /// Whether both may be about the same person in the same matter.
  boolean mayDuplicate(Opened other) {
    boolean isSamePerson = person.equals(other.person);
    boolean isSameName = name.equals(other.name) && isOfCompany(other);
    boolean isSamePhone = phone.length() > 6 && phone.equals(other.phone);
    return !line.id().equals(other.line.id()) && (isSamePerson || isSameName || isSamePhone);
  }

  boolean isLate(Instant now) {
    return line.status().isOpen() && line.returnsAt().isEmpty() && line.clock().isLate(now);
  }

  /// Without anything of the person.
  @Override
  public String toString() {
    return "Opened[%s]".formatted(line.id());
  }
}
