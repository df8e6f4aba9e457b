package org.usher.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.usher.brand.NetworkLimit;
import org.usher.design.Headers;

/// Hears from browsers what they blocked. Anybody can send such a report, so it is short, not too
/// often from one network, and only counted.
@RestController
class PolicyReportsController {

  /// Some ten reports; a browser says it again as long as nobody listens.
  private static final int MAX_BYTES = 32 * 1024;

  private static final int PER_MINUTE = 60;

  private final NetworkLimit limit =
      new NetworkLimit(PER_MINUTE, PER_MINUTE, Duration.ofMinutes(1));
  private final PolicyReports reports;

  PolicyReportsController(PolicyReports reports) {
    this.reports = reports;
  }

  /// Other sites cannot make a visitor's browser send these types without asking us first.
  @PostMapping(
      path = Headers.REPORTS,
      consumes = {"application/csp-report", "application/reports+json"})
  ResponseEntity<Void> hear(HttpServletRequest request) throws IOException {
    if (!limit.admits(request.getRemoteAddr())) {
      return answer(HttpStatus.TOO_MANY_REQUESTS);
    }
    byte[] sent = request.getInputStream().readNBytes(MAX_BYTES + 1);
    if (sent.length > MAX_BYTES) {
      return answer(HttpStatus.CONTENT_TOO_LARGE);
    }
    List<PolicyReport> told = PolicyReport.parse(sent);
    told.forEach(reports::count);
    return answer(told.isEmpty() ? HttpStatus.BAD_REQUEST : HttpStatus.NO_CONTENT);
  }

  private static ResponseEntity<Void> answer(HttpStatus status) {
    return ResponseEntity.status(status).build();
  }
}
