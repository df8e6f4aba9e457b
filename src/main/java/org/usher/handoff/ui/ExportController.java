package org.usher.handoff.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.usher.handoff.LeadExport;

/// The leads as a file: posted to `/desk/leads.csv` with `for`, which is `plain`, `hubspot` or
/// `salesforce`. That somebody took it is noted, so it is no GET.
@Controller
class ExportController {

  static final String PATH = "/desk/leads.csv";

  private final LeadExport export;

  ExportController(LeadExport export) {
    this.export = export;
  }

  @PostMapping(PATH)
  void write(
      @RequestParam(name = "for", defaultValue = "hubspot") String reader,
      HttpServletResponse response)
      throws IOException {
    Optional<LeadExport.Reader> known =
        Arrays.stream(LeadExport.Reader.values())
            .filter(one -> one.key().equals(reader.toLowerCase(Locale.ROOT)))
            .findFirst();
    if (known.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"leads.csv\"");
    response.setHeader("Cache-Control", "no-store");
    var out = new OutputStreamWriter(response.getOutputStream(), UTF_8);
    export.write(known.get(), out);
    out.flush();
  }
}
