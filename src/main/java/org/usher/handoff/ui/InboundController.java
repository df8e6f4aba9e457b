package org.usher.handoff.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.usher.handoff.InboundAnswer;
import org.usher.handoff.InboundHook;
import org.usher.handoff.InboundVerdicts;

/// Where other systems send verdicts: `POST /verdicts/hook?source=crm`, a Standard Webhook.
@Controller
class InboundController {

  static final String PATH = "/verdicts/hook";

  private static final int MOST_BYTES = 64 * 1024;

  private final InboundVerdicts verdicts;

  InboundController(InboundVerdicts verdicts) {
    this.verdicts = verdicts;
  }

  @PostMapping(PATH)
  ResponseEntity<Map<String, String>> take(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return ResponseEntity.status(413).body(Map.of("verdict", "TOO_LARGE"));
    }
    InboundAnswer answer =
        verdicts.take(
            new InboundHook(
                source(request),
                header(request, "webhook-id"),
                header(request, "webhook-timestamp"),
                header(request, "webhook-signature"),
                body));
    return ResponseEntity.status(answer.status()).body(Map.of("verdict", answer.name()));
  }

  /// From the query only: asking for a parameter could read the body, which is what is signed.
  private static String source(HttpServletRequest request) {
    String query = Objects.requireNonNullElse(request.getQueryString(), "");
    return query.startsWith("source=") ? query.substring("source=".length()) : "";
  }

  private static String header(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getHeader(name), "");
  }
}
