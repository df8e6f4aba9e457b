package org.usher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.design.Address;
import org.usher.handoff.Preview;
import org.usher.handoff.Previews;
import org.usher.visitor.Consents;
import org.usher.visitor.PassUse;
import org.usher.visitor.People;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonPasses;
import org.usher.visitor.Purpose;

/// The screens that no address alone shows, but a form that was sent: what comes back with a
/// mistake, too late, too often or with no database, and what is shown to whom a link was sent.
/// Nothing on them stands in anybody's way either.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AnsweredFormsJourneyTests {

  /// Fills in a form and sends it as it is, or by one of its buttons.
  private static final String SEND =
      """
      const form = document.querySelector(arguments[0]);
      for (const [name, value] of Object.entries(arguments[1])) form.elements[name].value = value;
      form.noValidate = true;
      const button = arguments[2] && document.querySelector(arguments[2]);
      document.documentElement.dataset.left = '';
      button ? form.requestSubmit(button) : form.submit();
      """;

  private static final String CONTACT = "#contact-form";

  /// No hyphen and no space where it could be broken.
  private static final String LONG = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(600);

  private static final Duration IN_TIME = Duration.ofMinutes(1);
  private static final Duration TOO_LATE = Duration.ofHours(30);
  private static final Duration SOON = Duration.ofSeconds(30);

  private static final Pattern VERDICT = Pattern.compile("/verdicts/say\\?token=[A-Za-z0-9_-]+");

  @Autowired private Previews previews;
  @Autowired private People people;
  @Autowired private Consents consents;
  @Autowired private PersonPasses passes;
  @Autowired private JdbcClient database;
  @Autowired private Environment environment;
  @LocalServerPort private int port;

  private final List<String> found = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"", "/de"})
  void aContactFormThatComesBackStandsInNobodysWay(String language) {
    try (var browser = comingFrom("198.51.100.1" + language.length())) {
      send(browser, language, preview(language, IN_TIME), Map.of());
      look(browser, language, "with nothing in it", ".error-summary li");
      send(browser, language, preview(language, IN_TIME), tooMuch());
      look(browser, language, "with too much in it", ".error-summary");
      open(browser, language);
      submit(browser, CONTACT, good(), "button[name=change]");
      look(browser, language, "with an open question", "fieldset.asked");
    }
    assertThat(found).isEmpty();
  }

  /// They differ in one sentence; so each stands in one of the languages.
  @Test
  void aContactFormThatCannotBeTakenNowStandsInNobodysWay() throws Exception {
    try (var browser = comingFrom("198.51.100.20")) {
      send(browser, "", preview("", TOO_LATE), good());
      look(browser, "", "too late", ".error-summary");
      database.sql("rename table handoff_submission to handoff_away").update();
      try {
        send(browser, "/de", preview("/de", IN_TIME), good());
      } finally {
        database.sql("rename table handoff_away to handoff_submission").update();
      }
      look(browser, "/de", "without a database", ".error-summary");
      String taken = preview("", IN_TIME);
      send(browser, "", taken, good());
      look(browser, "", "thanked for", "h1");
      lookAtVerdicts(browser);
      send(browser, "", taken, Map.of("name", "Ada Marlow", "message", "Something else"));
      look(browser, "", "with other words", ".error-summary");
      for (int times = 0; times < 12; times++) {
        send(browser, "/de", preview("/de", IN_TIME), Map.of());
      }
      look(browser, "/de", "too often", ".error-summary");
    }
    assertThat(found).isEmpty();
  }

  /// What the link in the mail to sales leads to.
  private void lookAtVerdicts(Browser browser) {
    String link =
        await().atMost(SOON).until(() -> inAMail(VERDICT), Optional::isPresent).orElseThrow();
    browser.open(link);
    look(browser, "", "a verdict", "button[name=verdict]");
    submit(browser, "form", Map.of(), "button[value=accepted]");
    look(browser, "", "a verdict that was given", "h1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/de"})
  void whatIsAskedForByMailStandsInNobodysWay(String language) {
    try (var browser = comingFrom("198.51.100.3" + language.length())) {
      browser.open(language + "/privacy");
      submit(browser, "main form", Map.of("email", LONG.substring(0, 300)), "button[value=SEE]");
      look(browser, language, "asked by no address", ".error-summary");
      browser.open(language + "/journey/keep?role=finance");
      submit(browser, "main form", Map.of("email", LONG.substring(0, 300)), "");
      look(browser, language, "kept for no address", ".error-summary");
      for (int times = 0; times < 12; times++) {
        browser.open(language + "/privacy");
        submit(browser, "main form", Map.of("email", "a@example.com"), "button[value=SEE]");
      }
      look(browser, language, "asked too often", "main .lead");
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/de"})
  void whoeverSeesWhatIsKeptAboutThemHasNothingInTheirWay(String language) {
    String word = LONG.substring(0, 200);
    PersonId ada =
        people.meet(new PersonDetails(word, "ada.axe@example.com", "Marlow & Sons", "0151"));
    consents.give(ada, Purpose.FOLLOW_UP, "follow-up-1");
    try (var browser = comingFrom("198.51.100.4" + language.length())) {
      String link =
          language
              + "/privacy/link?token="
              + passes.issue(ada, PassUse.SEE, Duration.ofMinutes(5)).token();
      browser.open(link);
      submit(browser, "main form", Map.of(), "");
      browser.see("ada.axe@example.com");
      look(browser, language, "what is kept", "form[action$='/privacy/correct']");
      submit(browser, "form[action$='/privacy/correct']", Map.of("company", word), "");
      look(browser, language, "what was corrected", ".notice");
      submit(browser, "form[action$='/privacy/email']", Map.of("email", "nobody"), "");
      look(browser, language, "a new address that is none", ".notice");
      browser.open(link);
      submit(browser, "main form", Map.of(), "");
      look(browser, language, "a link that was used", "main .lead");
    } finally {
      people.erase(ada);
    }
    assertThat(found).isEmpty();
  }

  /// Each from a network of their own, so that nobody is counted together with another test.
  private Browser comingFrom(String network) {
    return Browser.desk("http://localhost:" + port).saying(Map.of("X-Forwarded-For", network));
  }

  private void look(Browser browser, String language, String what, String mark) {
    assertThat(browser.driver().findElements(By.cssSelector(mark)))
        .as("%s: %s at %s, which says %s", language, what, browser.address(), browser.main())
        .isNotEmpty();
    found.addAll(Looks.at(browser, language + " " + what));
  }

  private static void open(Browser browser, String language) {
    browser.open(language + "/contact?role=finance");
  }

  private static void send(
      Browser browser, String language, String preview, Map<String, String> typed) {
    open(browser, language);
    var all = new LinkedHashMap<>(typed);
    all.put("submission", preview);
    submit(browser, CONTACT, all, "");
  }

  /// Waits until the page that answers stands in the place of this one.
  private static void submit(
      Browser browser, String form, Map<String, String> typed, String button) {
    browser.driver().executeScript(SEND, form, typed, button);
    browser.await(() ->
        Boolean.TRUE.equals(
            browser
                .driver()
                .executeScript(
                    "return !('left' in document.documentElement.dataset)"
                        + " && document.readyState === 'complete'")));
  }

  /// A form that was shown so long ago.
  private String preview(String language, Duration ago) {
    Preview now =
        previews.at(
            new Address(
                language.isEmpty() ? "en" : language.substring(1),
                language,
                "/contact",
                new LinkedHashMap<>(Map.of("role", "finance"))));
    return previews.seal(
        new Preview(
            now.id(),
            Instant.now().minus(ago),
            now.language(),
            now.facts(),
            now.arrived(),
            now.lines()));
  }

  private static Map<String, String> good() {
    return Map.of(
        "name", "Ada Marlow",
        "email", "ada.marlow@example.com",
        "company", "Marlow & Sons",
        "message", "What does the first year cost us?",
        "way", "email",
        "wish", "answer");
  }

  private static Map<String, String> tooMuch() {
    return Map.of(
        "name", LONG,
        "email", LONG,
        "company", LONG,
        "message", LONG,
        "way", "phone",
        "phone", LONG,
        "time", LONG);
  }

  private Optional<String> inAMail(Pattern wanted) throws IOException {
    Path folder = Path.of(environment.getRequiredProperty("usher.data"), "mail");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .map(AnsweredFormsJourneyTests::text)
          .flatMap(mail -> wanted.matcher(mail).results())
          .map(MatchResult::group)
          .findFirst();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1)
          .replace("=\r\n", "")
          .replace("=3D", "=");
    } catch (IOException e) {
      return "";
    }
  }
}
