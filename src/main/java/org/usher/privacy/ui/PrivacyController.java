package org.usher.privacy.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
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
import org.usher.database.Transactions;
import org.usher.design.Address;
import org.usher.design.DocumentPrinter;
import org.usher.design.Rendering;
import org.usher.privacy.AccessRequests;
import org.usher.privacy.AskLimit;
import org.usher.privacy.Dossier;
import org.usher.privacy.Dossiers;
import org.usher.privacy.NewAddresses;
import org.usher.visitor.Amendment;
import org.usher.visitor.BrowserCookie;
import org.usher.visitor.Browsers;
import org.usher.visitor.Consents;
import org.usher.visitor.PassUse;
import org.usher.visitor.People;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonPasses;
import org.usher.visitor.Purpose;

/// Does what people ask for in the privacy centre. It needs neither session nor script; whoever
/// acts shows a pass that is good for just that, once.
@Controller
class PrivacyController {

  static final String ASK = "/privacy/ask";
  static final String OPEN = "/privacy/open";
  static final String EXPORT = "/privacy/export";
  static final String CORRECT = "/privacy/correct";
  static final String WITHDRAW = "/privacy/withdraw";
  static final String ERASE = "/privacy/erase";
  static final String FORGET = "/privacy/forget";
  static final String AMEND = "/privacy/amend";
  static final String EMAIL = "/privacy/email";
  static final String MOVE = "/privacy/move/confirm";
  static final Set<String> POSTS =
      Set.of(ASK, OPEN, EXPORT, CORRECT, AMEND, EMAIL, MOVE, WITHDRAW, ERASE, FORGET);

  private static final Logger log = LoggerFactory.getLogger(PrivacyController.class);
  private static final MediaType HTML = MediaType.valueOf("text/html;charset=UTF-8");
  private static final int MAX_EMAIL = 254;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@][^\\s]*@[^\\s]*[^\\s@]");

  private final AccessRequests requests;
  private final AskLimit limit;
  private final PersonPasses passes;
  private final People people;
  private final Consents consents;
  private final Browsers browsers;
  private final BrowserCookie cookie;
  private final Dossiers dossiers;
  private final NewAddresses newAddresses;
  private final Transactions transactions;
  private final DossierPart part;
  private final PrivacyScreen screen;
  private final OwnForms ownForms;
  private final DocumentPrinter printer;

  PrivacyController(
      AccessRequests requests,
      AskLimit limit,
      PersonPasses passes,
      People people,
      Consents consents,
      Browsers browsers,
      BrowserCookie cookie,
      Dossiers dossiers,
      NewAddresses newAddresses,
      Transactions transactions,
      DossierPart part,
      PrivacyScreen screen,
      OwnForms ownForms,
      DocumentPrinter printer) {
    this.requests = requests;
    this.limit = limit;
    this.passes = passes;
    this.people = people;
    this.consents = consents;
    this.browsers = browsers;
    this.cookie = cookie;
    this.dossiers = dossiers;
    this.newAddresses = newAddresses;
    this.transactions = transactions;
    this.part = part;
    this.screen = screen;
    this.ownForms = ownForms;
    this.printer = printer;
  }

  @PostMapping({ASK, "/{language}" + ASK})
  ResponseEntity<byte[]> ask(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "SEE") String use) {
    Address address = address(request);
    String typed = email.strip();
    if (!ownForms.covers(request)) {
      return page(address, screen.trouble(address, 403, "elsewhere"));
    }
    if (!isAddress(typed)) {
      return page(address, screen.centre(address.to(PrivacyScreen.PATH), typed, true));
    }
    if (!limit.admits(request.getRemoteAddr())) {
      return tooOften(address);
    }
    requests.ask(
        typed, use.equals("ERASE") ? PassUse.ERASE : PassUse.SEE, address.to(PrivacyScreen.LINK));
    return elsewhere(address.to(PrivacyScreen.ASKED));
  }

  @PostMapping({OPEN, "/{language}" + OPEN})
  ResponseEntity<byte[]> open(
      HttpServletRequest request, @RequestParam(defaultValue = "") String token) {
    return acting(request, token, PassUse.SEE, person -> dossier(request, person, ""));
  }

  @PostMapping({EXPORT, "/{language}" + EXPORT})
  ResponseEntity<byte[]> export(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "json") String format) {
    return acting(
        request,
        token,
        PassUse.EXPORT,
        person ->
            dossiers
                .of(person)
                .map(all -> format.equals("html") ? html(address(request), all) : json(all))
                .orElseGet(() -> useless(request)));
  }

  @PostMapping({CORRECT, "/{language}" + CORRECT})
  ResponseEntity<byte[]> correct(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String company,
      @RequestParam(defaultValue = "") String phone) {
    return acting(
        request,
        token,
        PassUse.CORRECT,
        person -> {
          people
              .details(person)
              .ifPresent(now ->
                  people.correct(person, new PersonDetails(name, now.email(), company, phone)));
          return dossier(request, person, "privacy.done.corrected");
        });
  }

  /// Strikes words of the person's own, or adds a note to them.
  @PostMapping({AMEND, "/{language}" + AMEND})
  ResponseEntity<byte[]> amend(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String record,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String strike) {
    return acting(
        request,
        token,
        PassUse.CORRECT,
        person -> {
          var amendment = new Amendment(record, !strike.isEmpty(), note);
          dossiers.amend(person, amendment);
          return dossier(
              request, person, amendment.isEmpty() ? "" : "privacy.done." + done(amendment));
        });
  }

  private static String done(Amendment amendment) {
    return amendment.strikes() ? "struck" : "noted";
  }

  /// Asks at another e-mail address whether it is theirs; until that is confirmed there, nothing
  /// changes.
  @PostMapping({EMAIL, "/{language}" + EMAIL})
  ResponseEntity<byte[]> email(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String email) {
    String typed = email.strip();
    if (ownForms.covers(request) && !limit.admits(request.getRemoteAddr())) {
      return tooOften(address(request));
    }
    return acting(
        request,
        token,
        PassUse.CORRECT,
        person -> {
          if (!isAddress(typed)) {
            return dossier(request, person, "privacy.done.no-address");
          }
          newAddresses.ask(person, typed, address(request).to(PrivacyScreen.MOVE));
          return dossier(request, person, "privacy.done.asked");
        });
  }

  @PostMapping({MOVE, "/{language}" + MOVE})
  ResponseEntity<byte[]> move(
      HttpServletRequest request, @RequestParam(defaultValue = "") String token) {
    if (!ownForms.covers(request)) {
      return useless(request);
    }
    Address address = address(request);
    return switch (newAddresses.confirm(token, address.to(PrivacyScreen.PATH))) {
      case DONE -> elsewhere(address.to(PrivacyScreen.MOVED));
      case TAKEN -> page(address, screen.trouble(address, 409, "taken"));
      case USELESS -> useless(request);
    };
  }

  /// Whether a mail could be sent there: one word with an @ inside.
  static boolean isAddress(String typed) {
    return typed.length() <= MAX_EMAIL && ADDRESS.matcher(typed).matches();
  }

  @PostMapping({WITHDRAW, "/{language}" + WITHDRAW})
  ResponseEntity<byte[]> withdraw(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String purpose) {
    Optional<Purpose> known =
        Arrays.stream(Purpose.values()).filter(one -> one.name().equals(purpose)).findFirst();
    return known.map(ended -> withdraw(request, token, ended)).orElseGet(() -> useless(request));
  }

  private ResponseEntity<byte[]> withdraw(
      HttpServletRequest request, String token, Purpose purpose) {
    return acting(
        request,
        token,
        PassUse.WITHDRAW,
        person -> {
          consents.withdraw(person, purpose);
          return withoutUselessCookie(request, dossier(request, person, "privacy.done.withdrawn"));
        });
  }

  @PostMapping({ERASE, "/{language}" + ERASE})
  ResponseEntity<byte[]> erase(
      HttpServletRequest request, @RequestParam(defaultValue = "") String token) {
    return acting(
        request,
        token,
        PassUse.ERASE,
        person -> {
          people.erase(person);
          return withoutUselessCookie(
              request, elsewhere(address(request).to(PrivacyScreen.ERASED)));
        });
  }

  /// Whoever holds the cookie of a browser may have that browser forgotten, and nothing else.
  @PostMapping({FORGET, "/{language}" + FORGET})
  ResponseEntity<byte[]> forget(HttpServletRequest request) {
    Address address = address(request);
    if (!ownForms.covers(request)) {
      return page(address, screen.trouble(address, 403, "elsewhere"));
    }
    cookie.in(request).ifPresent(browsers::forget);
    return withoutUselessCookie(request, elsewhere(address.to(PrivacyScreen.FORGOTTEN)));
  }

  /// Ends the cookie of this browser when nobody is known by it any more.
  private ResponseEntity<byte[]> withoutUselessCookie(
      HttpServletRequest request, ResponseEntity<byte[]> answer) {
    return cookie.in(request).filter(id -> browsers.owner(id).isEmpty()).isEmpty()
        ? answer
        : ResponseEntity.status(answer.getStatusCode())
            .headers(answer.getHeaders())
            .header(HttpHeaders.SET_COOKIE, cookie.ending())
            .body(answer.getBody());
  }

  private ResponseEntity<byte[]> tooOften(Address address) {
    Rendering rendering = screen.trouble(address, 429, "often");
    return ResponseEntity.status(rendering.status())
        .contentType(HTML)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(limit.pause().toSeconds()))
        .body(printer.print(address, rendering));
  }

  /// What fails is said as it is, and nothing is promised. The log says what failed without its
  /// message, which may hold what was typed.
  @ExceptionHandler(RuntimeException.class)
  ResponseEntity<byte[]> trouble(HttpServletRequest request, RuntimeException failure) {
    log.error("{} could not be done: {}", request.getRequestURI(), failure.getClass().getName());
    Address address = address(request);
    return page(address, screen.trouble(address, 503, "away"));
  }

  /// Uses the pass up and acts in one transaction: what could not be done leaves the pass good.
  private ResponseEntity<byte[]> acting(
      HttpServletRequest request,
      String token,
      PassUse use,
      Function<PersonId, ResponseEntity<byte[]>> act) {
    return ownForms.covers(request)
        ? transactions.retrying(
            () -> passes.redeem(token, use).map(act).orElseGet(() -> useless(request)))
        : useless(request);
  }

  private ResponseEntity<byte[]> dossier(HttpServletRequest request, PersonId person, String done) {
    Address address = address(request);
    return dossiers
        .of(person)
        .map(dossier -> page(address, part.whole(address, dossier, done)))
        .orElseGet(() -> useless(request));
  }

  private static ResponseEntity<byte[]> json(Dossier dossier, Dossiers dossiers) {
    return file("about-me.json", MediaType.APPLICATION_JSON, dossiers.json(dossier));
  }

  private ResponseEntity<byte[]> json(Dossier dossier) {
    return json(dossier, dossiers);
  }

  private ResponseEntity<byte[]> html(Address address, Dossier dossier) {
    return file("about-me.html", HTML, part.file(address, dossier).getBytes(UTF_8));
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(bytes);
  }

  private ResponseEntity<byte[]> useless(HttpServletRequest request) {
    Address address = address(request);
    return page(address, screen.useless(address));
  }

  private ResponseEntity<byte[]> page(Address address, Rendering rendering) {
    return ResponseEntity.status(rendering.status())
        .contentType(HTML)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(printer.print(address, rendering));
  }

  private static ResponseEntity<byte[]> elsewhere(Address to) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, to.href())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /// Without the query: nothing of it is needed.
  private Address address(HttpServletRequest request) {
    return printer.address(request.getRequestURI(), null);
  }
}
