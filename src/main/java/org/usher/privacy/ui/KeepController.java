package org.usher.privacy.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.usher.brand.OwnForms;
import org.usher.design.Address;
import org.usher.design.DocumentPrinter;
import org.usher.design.Rendering;
import org.usher.privacy.AskLimit;
import org.usher.privacy.KeptJourneys;
import org.usher.visitor.BrowserCookie;
import org.usher.visitor.PrivacySignal;

/// Takes the wish to have a journey kept, and its confirmation.
@Controller
class KeepController {

  static final String ASK = "/journey/keep/ask";
  static final String YES = "/journey/keep/yes";

  private static final Logger log = LoggerFactory.getLogger(KeepController.class);
  private static final MediaType HTML = MediaType.valueOf("text/html;charset=UTF-8");

  private final KeptJourneys journeys;
  private final AskLimit limit;
  private final KeepScreen screen;
  private final PrivacyScreen centre;
  private final OwnForms ownForms;
  private final PrivacySignal privacy;
  private final BrowserCookie cookie;
  private final DocumentPrinter printer;

  KeepController(
      KeptJourneys journeys,
      AskLimit limit,
      KeepScreen screen,
      PrivacyScreen centre,
      OwnForms ownForms,
      PrivacySignal privacy,
      BrowserCookie cookie,
      DocumentPrinter printer) {
    this.journeys = journeys;
    this.limit = limit;
    this.screen = screen;
    this.centre = centre;
    this.ownForms = ownForms;
    this.privacy = privacy;
    this.cookie = cookie;
    this.printer = printer;
  }

  @PostMapping({ASK, "/{language}" + ASK})
  ResponseEntity<byte[]> ask(
      HttpServletRequest request, @RequestParam(defaultValue = "") String email) {
    Address address = address(request);
    String typed = email.strip();
    if (!ownForms.covers(request)) {
      return page(address, centre.trouble(address, 403, "elsewhere"));
    }
    if (!PrivacyController.isAddress(typed)) {
      return page(address, screen.form(address, typed, true));
    }
    if (!limit.admits(request.getRemoteAddr())) {
      return tooOften(address);
    }
    journeys.ask(typed, journey(address, KeepScreen.CONFIRM));
    return elsewhere(journey(address, KeepScreen.ASKED));
  }

  @PostMapping({YES, "/{language}" + YES})
  ResponseEntity<byte[]> confirm(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String remember) {
    Address address = address(request);
    if (!ownForms.covers(request)) {
      return page(address, centre.useless(address));
    }
    boolean mayRemember = !remember.isEmpty() && !privacy.isSent();
    return journeys
        .confirm(token, journey(address, KeepScreen.JOURNEY), mayRemember)
        .map(confirmed -> done(address, confirmed))
        .orElseGet(() -> page(address, centre.useless(address)));
  }

  private ResponseEntity<byte[]> done(Address address, KeptJourneys.Confirmed confirmed) {
    var answer = seeOther(journey(address, KeepScreen.DONE));
    confirmed.browser().ifPresent(id -> answer.header(HttpHeaders.SET_COOKIE, cookie.giving(id)));
    return answer.build();
  }

  private ResponseEntity<byte[]> tooOften(Address address) {
    Rendering rendering = centre.trouble(address, 429, "often");
    return ResponseEntity.status(rendering.status())
        .contentType(HTML)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(limit.pause().toSeconds()))
        .body(printer.print(address, rendering));
  }

  @ExceptionHandler(RuntimeException.class)
  ResponseEntity<byte[]> trouble(HttpServletRequest request, RuntimeException failure) {
    log.error("{} could not be done: {}", request.getRequestURI(), failure.getClass().getName());
    Address address = address(request);
    return page(address, centre.trouble(address, 503, "away"));
  }

  private Address journey(Address address, String path) {
    return address.to(path).asking(screen.answers(address).query());
  }

  private ResponseEntity<byte[]> page(Address address, Rendering rendering) {
    return ResponseEntity.status(rendering.status())
        .contentType(HTML)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(printer.print(address, rendering));
  }

  private static ResponseEntity<byte[]> elsewhere(Address to) {
    return seeOther(to).build();
  }

  private static ResponseEntity.BodyBuilder seeOther(Address to) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, to.href())
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private Address address(HttpServletRequest request) {
    return printer.address(request.getRequestURI(), request.getQueryString());
  }
}
