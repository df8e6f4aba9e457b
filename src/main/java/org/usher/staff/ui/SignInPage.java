package org.usher.staff.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.usher.design.Markup;
import org.usher.staff.Staff;
import org.usher.staff.StaffAddresses;
import org.usher.staff.TooManyAttempts;

/// Where staff sign in. Spring Security reads what is posted here; this only shows the form.
@Controller
class SignInPage {

  /// What may stand in the query, and the words for it.
  private static final Map<String, String> NOTICES =
      Map.of(
          "out", "staff.sign-in.out",
          "again", "staff.sign-in.again",
          "chosen", "staff.sign-in.chosen");

  private final Papers papers;
  private final Staff staff;

  SignInPage(Papers papers, Staff staff) {
    this.papers = papers;
    this.staff = staff;
  }

  @GetMapping(StaffAddresses.SIGN_IN)
  ResponseEntity<String> show(HttpServletRequest request, Locale locale, CsrfToken csrf) {
    return staff
        .current()
        .map(account -> elsewhere(StaffAddresses.home(account)))
        .orElseGet(() -> form(HttpStatus.OK, locale, "", csrf, notice(request, locale)));
  }

  /// An attempt that failed is forwarded here.
  @PostMapping(StaffAddresses.REFUSED)
  ResponseEntity<String> refuse(
      HttpServletRequest request,
      Locale locale,
      CsrfToken csrf,
      @RequestParam(defaultValue = "") String email) {
    if (request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION)
        instanceof TooManyAttempts tooMany) {
      return tooMany(locale, email, csrf, tooMany.pause());
    }
    return form(
        HttpStatus.UNAUTHORIZED, locale, email, csrf, problem(locale, "staff.sign-in.refused"));
  }

  private ResponseEntity<String> tooMany(
      Locale locale, String email, CsrfToken csrf, Duration pause) {
    long seconds = pause.toSeconds() + 1;
    var page =
        form(
            HttpStatus.TOO_MANY_REQUESTS,
            locale,
            email,
            csrf,
            problem(locale, "staff.sign-in.too-many", seconds));
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
        .body(page.getBody());
  }

  private static ResponseEntity<String> elsewhere(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }

  private Optional<Markup> notice(HttpServletRequest request, Locale locale) {
    return Optional.ofNullable(request.getQueryString())
        .map(NOTICES::get)
        .map(key -> Form.notice(papers.say(locale, key)));
  }

  private Optional<Markup> problem(Locale locale, String key, Object... arguments) {
    return Optional.of(Form.problem(papers.say(locale, key, arguments)));
  }

  private ResponseEntity<String> form(
      HttpStatus status, Locale locale, String email, CsrfToken csrf, Optional<Markup> message) {
    List<Markup> parts = new ArrayList<>();
    message.ifPresent(parts::add);
    parts.add(
        Form.to(StaffAddresses.SIGN_IN)
            .holding(
                Form.hidden(csrf.getParameterName(), csrf.getToken()),
                Form.field(papers.say(locale, "staff.email"), emailField(email)),
                Form.field(papers.say(locale, "staff.password"), passwordField(email)),
                Form.button(papers.say(locale, "staff.sign-in.button"))));
    parts.add(Form.link(StaffAddresses.FORGOTTEN, papers.say(locale, "staff.sign-in.forgotten")));
    return papers.write(status, locale, "sign-in", parts);
  }

  private static Markup emailField(String email) {
    return Form.email(email).marked("autofocus", email.isEmpty());
  }

  private static Markup passwordField(String email) {
    return Form.currentPassword().marked("autofocus", !email.isEmpty());
  }
}
