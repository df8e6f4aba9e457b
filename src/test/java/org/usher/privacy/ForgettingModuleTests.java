package org.usher.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;
import org.usher.visitor.PersonId;
import org.usher.visitor.RetentionRule;

/// Who is forgotten: by their own wish, and by the time that has passed.
class ForgettingModuleTests extends PrivacyCentre {

  @Test
  void whoAsksToBeForgottenIsGoneAlsoFromTheFilesOfMail() throws Exception {
    PersonId ada = ada("forgotten.marker@example.com");
    post("/privacy/ask", Map.of("email", "forgotten.marker@example.com", "use", "ERASE"));
    String token = token("forgotten.marker@example.com");
    assertThat(mailsTo("forgotten.marker@example.com")).isNotEmpty();

    HttpResponse<String> erased = post("/privacy/erase", Map.of("token", token));

    assertThat(erased.statusCode()).isEqualTo(303);
    assertThat(people.details(ada)).isEmpty();
    assertThat(mailsTo("forgotten.marker@example.com")).isEmpty();
    assertThat(passes.of(ada)).isEmpty();
  }

  @Test
  void anErasureFindsTheFileOfAMailWhoseLinkIsLongOfNoUse() throws Exception {
    String email = "weeks.later@example.com";
    PersonId ada = ada(email);
    post("/privacy/ask", Map.of("email", email));
    token(email);
    database
        .sql(
            "update visitor_pass set made_at = date_sub(made_at, interval 29 day),"
                + " expires_at = date_sub(expires_at, interval 29 day) where person_id = ?")
        .param(ada.value())
        .update();
    retention.run();
    assertThat(mailsTo(email)).hasSize(1);

    people.erase(ada);

    assertThat(mailsTo(email)).isEmpty();
    assertThat(kept("visitor.passes")).isGreaterThan(kept("post.files"));
  }

  private Duration kept(String rule) {
    return rules.stream()
        .filter(one -> one.id().equals(rule))
        .map(RetentionRule::kept)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nobodyButAnAdministratorLetsGoOrLooksWhatWouldGo() {
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(retention::preview);
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(retention::runNow);
  }

  @Test
  @SignedInAs(Role.ADMINISTRATOR)
  void whoeverLetsGoIsInTheAudit() throws Exception {
    RetentionRuns.Outcome outcome = retention.runNow().get(60, TimeUnit.SECONDS);

    assertThat(outcome.failed()).isEmpty();
    assertThat(accounts.audit(1))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.action()).isEqualTo("retention.run");
          assertThat(line.actor()).isPresent();
        });
  }

  @Test
  @SignedInAs(Role.ADMINISTRATOR)
  void silentPeopleGoAndADryRunChangesNothing() {
    PersonId silent = ada("silent@example.com");
    PersonId recent = ada("recent@example.com");
    database
        .sql("update visitor_person set changed_at = ? where id = ?")
        .params(clock.instant().minus(Duration.ofDays(731)), silent.value())
        .update();

    assertThat(retention.preview())
        .anySatisfy(line -> {
          assertThat(line.rule()).isEqualTo("visitor.people");
          assertThat(line.count()).isEqualTo(1);
        });
    assertThat(people.details(silent)).isPresent();
    retention.run();
    assertThat(people.details(silent)).isEmpty();
    assertThat(people.details(recent)).isPresent();
  }
}
