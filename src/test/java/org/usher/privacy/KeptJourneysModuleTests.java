package org.usher.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.usher.visitor.PassUse;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonId;
import org.usher.visitor.Purpose;

/// A journey that is kept by mail, from the wish to the end of it.
class KeptJourneysModuleTests extends PrivacyCentre {

  private static final Pattern KEEP = Pattern.compile("/journey/keep/confirm\\?[A-Za-z0-9_&=-]+");

  @Test
  void aJourneyIsKeptOnlyAfterItWasConfirmed() throws Exception {
    HttpResponse<String> asked =
        post("/journey/keep/ask?role=finance", Map.of("email", "keep@example.com"));
    assertThat(asked.statusCode()).isEqualTo(303);
    String link =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () ->
                    mailsTo("keep@example.com").stream()
                        .map(mail -> KEEP.matcher(mail.replace("=\r\n", "").replace("=3D", "=")))
                        .filter(Matcher::find)
                        .map(Matcher::group)
                        .findFirst(),
                Optional::isPresent)
            .orElseThrow();
    PersonId person = people.find("keep@example.com").orElseThrow();
    get(link);
    assertThat(consents.has(person, Purpose.KEEP)).isFalse();
    assertThat(journeys.of(person)).isEmpty();

    Element form = Jsoup.parse(get(link).body()).select("main form").getFirst();
    assertThat(form.select("input[name=remember]").hasAttr("checked")).isFalse();
    var token = Map.of("token", form.select("input[name=token]").val());
    HttpResponse<String> kept = post(form.attr("action"), token);
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(kept.headers().map()).doesNotContainKey("set-cookie");
    assertThat(consents.has(person, Purpose.REMEMBER)).isFalse();
    assertThat(journeys.of(person)).hasValue("/journey?role=finance");
    assertThat(consents.has(person, Purpose.KEEP)).isTrue();
    assertThat(post(form.attr("action"), token).statusCode()).isEqualTo(410);

    consents.withdraw(person, Purpose.KEEP);
    assertThat(journeys.of(person)).isEmpty();
  }

  @Test
  void whoeverHasAJourneyKeptMayAlsoAgreeToBeKnownAgain() throws Exception {
    PersonId person = people.meet(new PersonDetails("", "keep.known@example.com", "", ""));
    var first = passes.issue(person, PassUse.KEEP, Duration.ofHours(1));

    HttpResponse<String> answer =
        post("/journey/keep/yes", Map.of("token", first.token(), "remember", "yes"));

    assertThat(answer.headers().firstValue("set-cookie"))
        .hasValueSatisfying(said -> assertThat(said).startsWith("usher-again="));
    assertThat(consents.has(person, Purpose.REMEMBER)).isTrue();

    consents.withdraw(person, Purpose.REMEMBER);
    var second = passes.issue(person, PassUse.KEEP, Duration.ofHours(1));
    HttpResponse<String> privately =
        send(
            request("/journey/keep/yes", Map.of("token", second.token(), "remember", "yes"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Sec-GPC", "1"));
    assertThat(privately.statusCode()).isEqualTo(303);
    assertThat(privately.headers().map()).doesNotContainKey("set-cookie");
    assertThat(consents.has(person, Purpose.REMEMBER)).isFalse();
  }

  @Test
  void anAddressThatNobodyConfirmsIsForgottenAfterADay() throws Exception {
    post("/journey/keep/ask?role=finance", Map.of("email", "never@example.com"));
    PersonId person =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> people.find("never@example.com"), Optional::isPresent)
            .orElseThrow();
    retention.run();
    assertThat(people.details(person)).isPresent();
    database
        .sql("update visitor_person set met_at = ? where id = ?")
        .params(clock.instant().minus(Duration.ofHours(25)), person.value())
        .update();
    retention.run();
    assertThat(people.details(person)).as("while the link is good").isPresent();
    database
        .sql("update visitor_pass set expires_at = ? where person_id = ?")
        .params(clock.instant().minusSeconds(1), person.value())
        .update();
    retention.run();
    assertThat(people.details(person)).isEmpty();
  }
}
