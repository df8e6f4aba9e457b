package org.usher.handoff;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.Writer;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.usher.lead.Lane;
import org.usher.lead.LeadBook;
import org.usher.lead.LeadId;
import org.usher.lead.LeadLine;
import org.usher.lead.Sheets;
import org.usher.staff.Audit;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// Writes the leads that whoever asks may see as a CSV file, with the columns that another system's
/// importer knows, or plainly, with all that a list of leads says. Nobody of a demonstration is
/// among them.
@Component
public final class LeadExport {

  private static final int PAGE = 500;

  /// Whose importer reads it.
  public enum Reader {
    /// Default contact properties by their labels (knowledge.hubspot.com, "HubSpot's default
    /// contact properties").
    HUBSPOT(
        List.of(
            "First Name",
            "Last Name",
            "Email",
            "Phone Number",
            "Company Name",
            "Lead Status",
            "Message",
            "Usher Lead"),
        Map.of(
            "WAITING", "New",
            "TAKEN", "Open",
            "ACCEPTED", "In Progress",
            "WON", "Open Deal",
            "LOST", "Unqualified",
            "REJECTED", "Unqualified")),
    /// Standard lead fields as the Data Import Wizard maps them by itself.
    SALESFORCE(
        List.of(
            "First Name",
            "Last Name",
            "Email",
            "Phone",
            "Company",
            "Lead Status",
            "Description",
            "Usher Lead"),
        Map.of(
            "WAITING", "Open - Not Contacted",
            "TAKEN", "Working - Contacted",
            "ACCEPTED", "Working - Contacted",
            "WON", "Closed - Converted",
            "LOST", "Closed - Not Converted",
            "REJECTED", "Closed - Not Converted")),

    /// For a spreadsheet: everything in a column of its own, in words of this portal.
    PLAIN(
        List.of(
            "Lead",
            "Raised",
            "Name",
            "Email",
            "Phone",
            "Company",
            "Prefers",
            "Asked to talk",
            "Grade",
            "Status",
            "Owner",
            "Team",
            "Promised by",
            "Why",
            "Message",
            "Desk"),
        Map.of());

    private final List<String> header;
    private final Map<String, String> statuses;

    Reader(List<String> header, Map<String, String> statuses) {
      this.header = List.copyOf(header);
      this.statuses = Map.copyOf(statuses);
    }

    /// By which it is asked for.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final LeadBook book;
  private final Sheets sheets;
  private final Staff staff;
  private final Audit audit;
  private final PlaceMessages messages;

  LeadExport(LeadBook book, Sheets sheets, Staff staff, Audit audit, PlaceMessages messages) {
    this.book = book;
    this.sheets = sheets;
    this.staff = staff;
    this.audit = audit;
    this.messages = messages;
  }

  /// @throws org.springframework.security.access.AccessDeniedException for whoever is no seller and
  ///   no administrator
  public void write(Reader reader, Writer out) throws IOException {
    staff.require(Role.SELLER, Role.ADMINISTRATOR);
    audit.note("leads.exported", reader.name());
    CsvWriter csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(out);
    csv.writeRecord(reader.header);
    Set<LeadId> written = new HashSet<>();
    for (Lane lane : Lane.values()) {
      int page = 0;
      List<LeadLine> lines;
      do {
        lines = book.lines(lane, page++, PAGE);
        lines.stream()
            .filter(line -> !line.isSimulated() && written.add(line.id()))
            .forEach(line -> row(csv, reader, line));
      } while (lines.size() == PAGE);
    }
    csv.flush();
  }

  private void row(CsvWriter csv, Reader reader, LeadLine line) {
    sheets
        .of(line.id())
        .map(sheet -> messages.fields(line.id(), sheet))
        .map(fields ->
            reader == Reader.PLAIN ? plain(line, fields) : importable(reader, line, fields))
        .ifPresent(row -> csv.writeRecord(row.stream().map(SafeCells::of).toList()));
  }

  private static List<String> importable(Reader reader, LeadLine line, Map<String, String> fields) {
    return List.of(
        fields.getOrDefault("first-name", ""),
        fields.getOrDefault("last-name", ""),
        fields.getOrDefault("email", ""),
        fields.getOrDefault("phone", ""),
        fields.getOrDefault("company", ""),
        reader.statuses.getOrDefault(line.status().name(), ""),
        fields.getOrDefault("note", ""),
        line.id().toString());
  }

  private static List<String> plain(LeadLine line, Map<String, String> fields) {
    return List.of(
        line.id().toString(),
        line.waitingSince().truncatedTo(ChronoUnit.SECONDS).toString(),
        fields.getOrDefault("name", ""),
        fields.getOrDefault("email", ""),
        fields.getOrDefault("phone", ""),
        fields.getOrDefault("company", ""),
        fields.getOrDefault("way", ""),
        line.isRaisedHand() ? "yes" : "no",
        line.grade().toString(),
        line.status().name().toLowerCase(Locale.ROOT),
        fields.getOrDefault("owner", ""),
        line.team(),
        line.clock().due().map(due -> due.truncatedTo(ChronoUnit.SECONDS).toString()).orElse(""),
        line.reason(),
        fields.getOrDefault("message", ""),
        fields.getOrDefault("desk", ""));
  }
}
