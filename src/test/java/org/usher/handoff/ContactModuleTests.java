package org.usher.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.content.Publication;
import org.usher.lead.LeadId;
import org.usher.lead.Sheet;
import org.usher.lead.Sheets;
import org.usher.post.Deliveries;

/// The contact form over HTTP: it counts once, and comes back whole whatever is wrong.
class ContactModuleTests implements PumpsPortal {

  private static final String GERMAN = "button[name=language][value=de]";

  @Autowired JdbcClient database;
  @Autowired Sheets sheets;
  @Autowired Deliveries deliveries;
  @Autowired PreviewSeal seal;
  @Autowired Lines lines;
  @Autowired Publication publication;
  @Autowired Clock clock;
  private final String root;

  ContactModuleTests(@LocalServerPort int port) {
    root = "http://localhost:" + port;
  }

  @BeforeEach
  void nobodyHasWrittenYet() {
    PumpsPortal.forgetAll(database);
  }

  @Test
  void aFormThatIsSentTwiceIsOneLead() throws Exception {
    var form = PaperForm.ofJana(root, "/contact");

    assertThat(form.send().statusCode()).isEqualTo(303);
    HttpResponse<String> again = form.send();

    assertThat(form.following(again).select("h1").text()).isEqualTo("We have your message");
    assertThat(count("lead_lead")).isEqualTo(1);
    assertThat(deliveries.of(onlyLead().toString())).hasSize(3);
  }

  @Test
  void aFormThatIsSentFromManyThreadsAtOnceIsOneLead() throws Exception {
    var forms = new ArrayList<PaperForm>();
    for (int i = 0; i < 5; i++) {
      var form = PaperForm.ofJana(root, "/contact").with("email", i + "@pumps.example");
      forms.addAll(Collections.nCopies(8, form));
    }
    Collections.shuffle(forms);
    try (var threads = Executors.newFixedThreadPool(16)) {
      var answers =
          threads.invokeAll(
              forms.stream().map(form -> (Callable<HttpResponse<String>>) form::send).toList());
      for (var answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(303);
      }
    }
    assertThat(count("lead_lead")).isEqualTo(5);
    assertThat(count("handoff_submission")).isEqualTo(5);
  }

  @Test
  void theSameFormWithOtherContentsIsRefusedAndKept() throws Exception {
    var form = PaperForm.ofJana(root, "/contact");
    form.send();

    HttpResponse<String> answer = form.with("message", "Something else").send();

    assertThat(answer.statusCode()).isEqualTo(409);
    var back = PaperForm.in(root, answer);
    assertThat(back.value("message")).isEqualTo("Something else");
    assertThat(count("lead_lead")).isEqualTo(1);
    assertThat(onlySheet().message()).isEqualTo("Our quotations go out late.");
    assertThat(back.send().statusCode()).isEqualTo(303);
    assertThat(count("lead_lead")).isEqualTo(2);
  }

  @Test
  void anAnswerIsChangedWithinTheFormAndNothingTypedIsLost() throws Exception {
    var form = PaperForm.ofJana(root, "/contact?role=sales");

    HttpResponse<String> asked = form.with("change", "role").send();

    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(asked.body()).select(".error-summary")).isEmpty();
    var open = PaperForm.in(root, asked);
    assertThat(open.value("message")).isEqualTo("Our quotations go out late.");
    assertThat(open.value("answer")).isEqualTo("sales");

    HttpResponse<String> taken = open.with("answer", "finance").with("take", "on").send();

    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(taken.body()).select("form[method=post]").attr("action"))
        .isEqualTo("/contact/send?role=finance");
    var changed = PaperForm.in(root, taken);
    assertThat(changed.asks("answering")).isFalse();
    assertThat(changed.lines()).as("what they say of themselves is theirs").contains("answer.role");
    assertThat(changed.value("email")).isEqualTo("jana@pumps.example");
    assertThat(changed.send().statusCode()).isEqualTo(303);
    assertThat(onlySheet().evidence().toString()).contains("Is responsible for finance");
  }

  @Test
  void anAnswerThatWasChangedIsSeenBeforeItIsSent() throws Exception {
    var open =
        PaperForm.in(
            root, PaperForm.ofJana(root, "/contact?role=sales").with("change", "role").send());

    HttpResponse<String> answer = open.with("answer", "finance").send();

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.body()).select(".error-summary").text())
        .contains("You changed an answer");
    assertThat(count("lead_lead")).isZero();
    assertThat(PaperForm.in(root, answer).send().statusCode()).isEqualTo(303);
  }

  @Test
  void whoWouldRatherNotSayTakesTheLineBack() throws Exception {
    var open =
        PaperForm.in(
            root, PaperForm.ofJana(root, "/contact?role=sales").with("change", "role").send());

    HttpResponse<String> taken = open.with("answer", "-").with("take", "on").send();

    Document page = Jsoup.parse(taken.body());
    assertThat(page.select("[value$=.role]")).isEmpty();
    assertThat(page.select("form[method=post]").attr("action")).isEqualTo("/contact/send?role=-");
    assertThat(PaperForm.in(root, taken).value("name")).isEqualTo("Jana Example");
  }

  @Test
  void inAnotherLanguageTheFormHasEverythingThatWasTypedAndIsSentInIt() throws Exception {
    var form = PaperForm.ofJana(root, "/contact?role=sales").ticking("arrived.role");

    HttpResponse<String> turned =
        form.with("way", "phone").with("phone", "+44 20 7946 0000").pressing(GERMAN).send();

    assertThat(turned.statusCode()).isEqualTo(200);
    Document page = Jsoup.parse(turned.body());
    assertThat(page.select("html").attr("lang")).isEqualTo("de");
    assertThat(page.select(".error-summary")).isEmpty();
    var german = PaperForm.in(root, turned);
    assertThat(german.value("name")).isEqualTo("Jana Example");
    assertThat(german.value("email")).isEqualTo("jana@pumps.example");
    assertThat(german.value("message")).isEqualTo("Our quotations go out late.");
    assertThat(german.value("way")).isEqualTo("phone");
    assertThat(german.value("phone")).isEqualTo("+44 20 7946 0000");
    assertThat(german.lines()).containsExactly("arrived.role");
    assertThat(count("lead_lead")).isZero();

    assertThat(german.pressing("button[name=language][value=en]").send().body())
        .contains("lang=\"en\"")
        .contains("Our quotations go out late.");
    assertThat(PaperForm.in(root, turned).send().statusCode()).isEqualTo(303);
    assertThat(onlySheet().language()).isEqualTo("de");
  }

  @Test
  void aQuestionThatStandsOpenInTheFormIsOpenInAnotherLanguageTooWithTheAnswerChosen()
      throws Exception {
    var open =
        PaperForm.in(
            root, PaperForm.ofJana(root, "/contact?role=sales").with("change", "role").send());

    HttpResponse<String> turned = open.with("answer", "finance").pressing(GERMAN).send();

    assertThat(turned.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(turned.body()).select("fieldset.asked legend").text())
        .isEqualTo("Was ist Ihre Rolle dabei?");
    var german = PaperForm.in(root, turned);
    assertThat(german.value("answer")).isEqualTo("finance");
    assertThat(german.value("message")).isEqualTo("Our quotations go out late.");
    HttpResponse<String> taken = german.with("take", "on").send();
    assertThat(PaperForm.in(root, taken).lines()).contains("answer.role");
    assertThat(PaperForm.in(root, taken).send().statusCode()).isEqualTo(303);
  }

  @Test
  void whatIsWrongIsSaidAtTheTopAndAtTheFieldAndNothingIsLost() throws Exception {
    var form = PaperForm.ofJana(root, "/contact?role=sales").ticking("arrived.role");

    HttpResponse<String> answer = form.with("email", "jana").with("way", "phone").send();

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    Document page = Jsoup.parse(answer.body(), root);
    assertThat(page.title()).startsWith("Please check");
    assertThat(page.select(".error-summary a").eachAttr("href"))
        .containsExactly("/contact/send?role=sales#email", "/contact/send?role=sales#phone");
    var email = page.expectFirst("#email");
    assertThat(email.attr("aria-invalid")).isEqualTo("true");
    assertThat(email.attr("aria-describedby").split(" "))
        .hasSize(2)
        .allSatisfy(id -> assertThat(page.select("#" + id)).hasSize(1));
    assertThat(page.select("script[src], script[data-modules]"))
        .as("no live page takes over")
        .isEmpty();
    var back = PaperForm.in(root, answer);
    assertThat(back.value("name")).isEqualTo("Jana Example");
    assertThat(back.value("email")).isEqualTo("jana");
    assertThat(back.value("way")).isEqualTo("phone");
    assertThat(back.lines()).containsExactly("arrived.role");
    assertThat(count("lead_lead")).isZero();
    assertThat(back.with("email", "jana@pumps.example").with("way", "email").send().statusCode())
        .isEqualTo(303);
  }

  @Test
  void aFormFromAnotherSiteIsNotTaken() throws Exception {
    HttpResponse<String> answer = PaperForm.ofJana(root, "/contact").from("cross-site").send();

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(count("lead_lead")).isZero();
    assertThat(PaperForm.in(root, answer).send().statusCode()).isEqualTo(303);
  }

  @Test
  void aFormThatWasDamagedComesBackWhole() throws Exception {
    for (String damaged : List.of("", "x", "a.b")) {
      HttpResponse<String> answer =
          PaperForm.ofJana(root, "/contact").with("submission", damaged).send();

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(PaperForm.in(root, answer).value("message"))
          .isEqualTo("Our quotations go out late.");
    }
    assertThat(count("lead_lead")).isZero();
  }

  @Test
  void aFormThatWasOpenForDaysComesBackWholeAndCanBeSent() throws Exception {
    var form =
        PaperForm.ofJana(root, "/contact")
            .with("submission", sealed(clock.instant().minus(Duration.ofHours(25))))
            .ticking("answer.role");

    HttpResponse<String> answer = form.send();

    assertThat(answer.statusCode()).isEqualTo(422);
    var back = PaperForm.in(root, answer);
    assertThat(back.lines()).containsExactly("answer.role");
    assertThat(back.send().statusCode()).isEqualTo(303);
  }

  @Test
  void whatFillsInAFieldThatNobodySeesIsAskedAgain() throws Exception {
    HttpResponse<String> answer = PaperForm.ofJana(root, "/contact").with("website", "x").send();

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(count("lead_lead")).isZero();
    assertThat(PaperForm.in(root, answer).send().statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "email", "company", "message", "phone", "time"})
  void aMillionLettersAreGivenBackCutAndTheRestIsKept(String field) throws Exception {
    HttpResponse<String> answer =
        PaperForm.ofJana(root, "/contact").with(field, "<é".repeat(500_000)).send();

    assertThat(answer.statusCode()).isEqualTo(413);
    var back = PaperForm.in(root, answer);
    assertThat(back.value(field)).hasSize(20_000);
    assertThat(back.value(field.equals("name") ? "message" : "name")).isNotEmpty();
    assertThat(count("lead_lead")).isZero();
  }

  @Test
  void nobodyIsThankedAtAnAddressTheyTyped() throws Exception {
    var form = PaperForm.at(root, "/contact/sent?receipt=ANSWER.1.x");

    assertThat(form.value("submission")).as("this is the form").isNotEmpty();
  }

  private String sealed(Instant issuedAt) {
    return seal.seal(Ready.preview(publication.current(), lines, issuedAt));
  }

  private LeadId onlyLead() {
    return LeadId.parse(database.sql("select id from lead_lead").query(String.class).single())
        .orElseThrow();
  }

  private Sheet onlySheet() {
    return sheets.of(onlyLead()).orElseThrow();
  }

  private long count(String table) {
    return database.sql("select count(*) from " + table).query(Long.class).single();
  }
}
