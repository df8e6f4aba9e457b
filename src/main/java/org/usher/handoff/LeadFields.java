package org.usher.handoff;

import static java.util.Locale.ROOT;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.usher.lead.EvidenceLine;
import org.usher.lead.LeadId;
import org.usher.lead.Sheet;
import org.usher.lead.Way;
import org.usher.visitor.PersonDetails;

/// What a mapping may say of a lead, by name.
///
/// `first-name` and `last-name` are a guess: the last word is the last name. `answer.<question>` is
/// what the buyer answered, in the words of the sheet, and `option.<question>` the id of the
/// option, or several with a semicolon between. `call` is the telephone number when they asked for
/// a call, and nothing otherwise; `do-not-call` and `do-not-write` are 1 when they asked for
/// another way.
final class LeadFields {

  private static final String ANSWER = "answer.";
  private static final String OPTION = "option.";

  private LeadFields() {}

  static Map<String, String> of(LeadId lead, Sheet sheet, Particulars particulars, String desk) {
    PersonDetails person = sheet.person();
    String name = person.name().strip();
    int space = name.lastIndexOf(' ');
    var fields = new TreeMap<String, String>();
    fields.put("id", lead.toString());
    fields.put("name", name);
    fields.put("first-name", space < 0 ? "" : name.substring(0, space));
    fields.put("last-name", name.substring(space + 1));
    fields.put("email", person.email());
    fields.put("company", person.company());
    fields.put("phone", person.phone());
    fields.put("message", sheet.message());
    fields.put("reason", sheet.reason());
    fields.put("evidence", String.join("\n", sheet.evidence()));
    fields.put("grade", sheet.grade().toString());
    fields.put("raised-hand", Boolean.toString(sheet.isRaisedHand()));
    fields.put("way", sheet.way().name().toLowerCase(ROOT));
    boolean isForCalls = sheet.way().open().contains(Way.PHONE);
    fields.put("call", isForCalls ? person.phone() : "");
    fields.put("do-not-call", isForCalls ? "" : "1");
    fields.put("do-not-write", sheet.way().open().contains(Way.EMAIL) ? "" : "1");
    fields.put("time", sheet.time());
    fields.put("language", sheet.language());
    fields.put("at", sheet.at().truncatedTo(ChronoUnit.SECONDS).toString());
    fields.put("at-millis", Long.toString(sheet.at().toEpochMilli()));
    fields.put("desk", desk);
    fields.put("note", note(sheet, desk));
    fields.put("note-html", Entities.escape(note(sheet, desk)).replace("\n", "<br>"));
    sheet.lines().stream()
        .filter(line -> line.id().startsWith(ANSWER))
        .forEach(line -> fields.put(line.id(), line.words()));
    particulars
        .answers()
        .forEach(answer ->
            fields.merge(
                OPTION + answer.question(), answer.option(), (some, more) -> some + ";" + more));
    fields.put("owner", particulars.owner().map(Particulars.Owner::name).orElse(""));
    fields.put("owner-email", particulars.owner().map(Particulars.Owner::email).orElse(""));
    return fields;
  }

  private static String note(Sheet sheet, String desk) {
    return Stream.of(
            sheet.evidence().stream(),
            sheet.message().isEmpty() ? Stream.<String>of() : Stream.of("", sheet.message()),
            Stream.of(""),
            sheet.lines().stream().map(EvidenceLine::words).map(words -> "- " + words),
            Stream.of("", desk))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }
}
