package org.usher.staff.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.usher.staff.OwnPassword;
import org.usher.staff.StaffAddresses;

/// Where staff ask for a link to choose another password. The answer is the same, and comes as
/// fast, whether an account has the address or not: what is to be done is done after it.
@Controller
class ForgottenPage {

  private static final String NAME = "forgotten";

  private final Papers papers;
  private final OwnPassword passwords;

  ForgottenPage(Papers papers, OwnPassword passwords) {
    this.papers = papers;
    this.passwords = passwords;
  }

  @GetMapping(StaffAddresses.FORGOTTEN)
  ResponseEntity<String> show(Locale locale) {
    return papers.write(
        HttpStatus.OK,
        locale,
        NAME,
        List.of(
            Form.hint(papers.say(locale, "staff.forgotten.asks")),
            Form.to(StaffAddresses.FORGOTTEN)
                .holding(
                    Form.field(
                        papers.say(locale, "staff.email"), Form.email("").marked("autofocus")),
                    Form.button(papers.say(locale, "staff.forgotten.button"))),
            Form.link(StaffAddresses.SIGN_IN, papers.say(locale, "staff.back"))));
  }

  @PostMapping(StaffAddresses.FORGOTTEN)
  ResponseEntity<String> send(
      Locale locale, @RequestParam(defaultValue = "") String email, HttpServletRequest request) {
    String from = request.getRemoteAddr();
    Thread.ofVirtual().name("forgotten").start(() -> passwords.forgotten(email, from));
    return papers.write(
        HttpStatus.OK,
        locale,
        NAME,
        List.of(
            Form.notice(papers.say(locale, "staff.forgotten.sent")),
            Form.link(StaffAddresses.SIGN_IN, papers.say(locale, "staff.back"))));
  }
}
