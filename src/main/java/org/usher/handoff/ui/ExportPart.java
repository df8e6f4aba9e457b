package org.usher.handoff.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Arrays;
import org.springframework.security.web.csrf.CsrfToken;
import org.usher.design.Markup;
import org.usher.handoff.LeadExport;

/// Buttons that fetch the leads as a file, one for each reader. They post, since it is noted who
/// took the leads.
final class ExportPart {

  private final Teller teller;

  ExportPart(Teller teller) {
    this.teller = teller;
  }

  Markup whole() {
    var form =
        Markup.of("form", "export")
            .with("method", "post")
            .with("action", ExportController.PATH)
            .with("aria-label", teller.say("export"));
    csrf(form);
    return form.holding(Arrays.stream(LeadExport.Reader.values()).map(this::button).toList());
  }

  private static void csrf(Markup form) {
    var request = VaadinServletRequest.getCurrent();
    if (request != null
        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      form.add(
          Markup.of("input")
              .with("type", "hidden")
              .with("name", token.getParameterName())
              .with("value", token.getToken()));
    }
  }

  private Markup button(LeadExport.Reader reader) {
    return Markup.of("button", "link")
        .with("type", "submit")
        .with("name", "for")
        .with("value", reader.key())
        .saying(teller.say("export." + reader.key()));
  }
}
