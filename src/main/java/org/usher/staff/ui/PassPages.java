package org.usher.staff.ui;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.usher.design.Markup;
import org.usher.staff.OwnPassword;
import org.usher.staff.PassPurpose;
import org.usher.staff.PasswordChoice;
import org.usher.staff.PasswordProblem;
import org.usher.staff.StaffAddresses;

/// Where the links of invitations and resets lead: a form to choose a password. Mail gateways
/// follow links too, so looking changes nothing; only what is posted counts. The token is all the
/// right that is needed, so there is neither a session nor a cookie.
@Controller
class PassPages {

  private final Papers papers;
  private final OwnPassword passwords;

  PassPages(Papers papers, OwnPassword passwords) {
    this.papers = papers;
    this.passwords = passwords;
  }

  @GetMapping(StaffAddresses.INVITATION)
  ResponseEntity<String> invitation(Locale locale, @RequestParam(defaultValue = "") String token) {
    return show(PassPurpose.INVITATION, locale, token);
  }

  @GetMapping(StaffAddresses.RESET)
  ResponseEntity<String> reset(Locale locale, @RequestParam(defaultValue = "") String token) {
    return show(PassPurpose.RESET, locale, token);
  }

  @PostMapping(StaffAddresses.INVITATION)
  ResponseEntity<String> accept(
      Locale locale,
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String password) {
    return choose(PassPurpose.INVITATION, locale, token, password);
  }

  @PostMapping(StaffAddresses.RESET)
  ResponseEntity<String> replace(
      Locale locale,
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String password) {
    return choose(PassPurpose.RESET, locale, token, password);
  }

  private ResponseEntity<String> show(PassPurpose purpose, Locale locale, String token) {
    return passwords
        .emailOf(token, purpose)
        .map(email -> form(HttpStatus.OK, purpose, locale, token, email, Optional.empty()))
        .orElseGet(() -> over(purpose, locale));
  }

  private ResponseEntity<String> choose(
      PassPurpose purpose, Locale locale, String token, String password) {
    return switch (passwords.chooseBy(token, purpose, password)) {
      case PasswordChoice.Changed _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(StaffAddresses.SIGN_IN + "?chosen"))
              .build();
      case PasswordChoice.Refused(PasswordProblem problem) ->
          form(
              HttpStatus.UNPROCESSABLE_CONTENT,
              purpose,
              locale,
              token,
              passwords.emailOf(token, purpose).orElse(""),
              Optional.of(problem));
      case PasswordChoice.LinkIsOver _ -> over(purpose, locale);
      case PasswordChoice.NotYours _ -> over(purpose, locale);
      case PasswordChoice.TooOften _ -> over(purpose, locale);
    };
  }

  private ResponseEntity<String> form(
      HttpStatus status,
      PassPurpose purpose,
      Locale locale,
      String token,
      String email,
      Optional<PasswordProblem> problem) {
    List<Markup> parts = new ArrayList<>();
    problem.ifPresent(reason ->
        parts.add(
            Form.problem(
                papers.say(locale, PasswordWords.key(reason), PasswordWords.limit(reason)))));
    parts.add(
        Form.to(address(purpose))
            .holding(
                Form.hidden("token", token),
                Form.field(papers.say(locale, "staff.email"), Form.email(email).marked("readonly")),
                Form.field(papers.say(locale, "staff.new-password"), newPassword()),
                Form.hint(papers.say(locale, "staff.password.rule", PasswordProblem.MIN_LENGTH)),
                Form.button(papers.say(locale, "staff.choose.button"))));
    return papers.write(status, locale, name(purpose), parts);
  }

  private static Markup newPassword() {
    return Form.newPassword(PasswordProblem.MIN_LENGTH, PasswordProblem.MAX_LENGTH)
        .marked("autofocus");
  }

  private ResponseEntity<String> over(PassPurpose purpose, Locale locale) {
    String next =
        switch (purpose) {
          case INVITATION -> "staff.invitation.over";
          case RESET -> "staff.reset.over";
        };
    return papers.write(
        HttpStatus.GONE,
        locale,
        name(purpose),
        List.of(
            Form.problem(papers.say(locale, next)),
            Form.link(StaffAddresses.SIGN_IN, papers.say(locale, "staff.back"))));
  }

  private static String name(PassPurpose purpose) {
    return switch (purpose) {
      case INVITATION -> "invitation";
      case RESET -> "reset";
    };
  }

  private static String address(PassPurpose purpose) {
    return switch (purpose) {
      case INVITATION -> StaffAddresses.INVITATION;
      case RESET -> StaffAddresses.RESET;
    };
  }
}
