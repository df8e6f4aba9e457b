package org.usher.engagement;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.usher.content.PageId;

/// Hears from the browser what was read of a page. The answer is the same whatever was sent, so it
/// tells nothing; only a page of ours, in a session with a visit, is believed, and once per view.
@RestController
class ReadingController {

  /// Ten times what the client module sends.
  private static final int MAX_BYTES = 1024;

  private final Visits visits;
  private final WordsBefore words;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReadingController(
      Visits visits, WordsBefore words, ApplicationEventPublisher events, Clock clock) {
    this.visits = visits;
    this.words = words;
    this.events = events;
    this.clock = clock;
  }

  @PostMapping("/engagement/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(HttpServletRequest request) throws IOException {
    var visit = visits.current();
    if (visit.isPresent() && isFromOurPage(request)) {
      Reading.parse(body(request))
          .flatMap(
              told -> visit.get().read(told.view(), told.seconds(), told.depth(), clock.instant()))
          .ifPresent(page -> tell(page, visit.get()));
    }
  }

  private void tell(PageId page, Visit visit) {
    if (visits.count(List.of(new Cell(Counted.READ, page.slug())))) {
      events.publishEvent(visit.helped(page));
      words.told(page, visit.wordsBefore(page)).forEach(events::publishEvent);
    }
    events.publishEvent(new PageRead(page));
  }

  private static boolean isFromOurPage(HttpServletRequest request) {
    return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    byte[] sent = request.getInputStream().readNBytes(MAX_BYTES + 1);
    return sent.length <= MAX_BYTES ? sent : new byte[0];
  }
}
