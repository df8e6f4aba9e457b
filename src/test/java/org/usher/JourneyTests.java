package org.usher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.standardwebhooks.Webhook;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole path in a real browser, with a real mail server and a real receiver of webhooks.
@SpringBootTest(
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = {
      "server.address=127.0.0.1",
      "usher.handoff.fastest=1s",
      "usher.handoff.mail-to=desk@usher.test",
      "usher.post.allow-private=127.0.0.1"
    })
class JourneyTests {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Duration SOON = Duration.ofSeconds(20);

  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
  private static final HookReceiver CRM = HookReceiver.listening();
  private static final int PORT = FreePort.find();
  private static final String ROOT = "http://localhost:" + PORT;

  private final JdbcClient database;
  private final Path data;

  JourneyTests(@Autowired JdbcClient database, @Autowired Environment environment) {
    this.database = database;
    this.data = Path.of(environment.getRequiredProperty("usher.data"));
  }

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry settings) {
    MAIL.start();
    settings.add("server.port", () -> PORT);
    settings.add("usher.brand.public-address", () -> ROOT);
    settings.add("usher.mail.host", () -> "127.0.0.1");
    settings.add("usher.mail.port", () -> MAIL.getSmtp().getPort());
    settings.add("usher.handoff.webhooks.crm.address", CRM::address);
    settings.add("usher.handoff.webhooks.crm.secret", () -> SECRET);
  }

  @AfterAll
  static void stop() {
    MAIL.stop();
    CRM.close();
  }

  @Test
  void aBuyerIsLedAskedHandedOverAndJudged() throws Exception {
    try (var buyer = Browser.phone(ROOT)) {
      buyer.open("/").live();
      buyer.follow("I look after the money").see("Because you look after the money");
      buyer.follow("Make the case to others");
      readAPage(buyer);
      buyer.follow("Talk to a person").see("What sales will see");
      assertThat(buyer.main()).contains("Is responsible for finance");
      fillIn(buyer, "Ada Marlow", "ada.marlow@example.com");
      pause();
      buyer.press("Send").see("We have your message");
    }

    MimeMessage mail = mailTo("desk@usher.test", "Ada Marlow");
    assertThat(text(mail)).contains("Is responsible for finance").contains(ROOT + "/desk/lead/");
    assertThat(mail.getReplyTo()[0].toString()).contains("ada.marlow@example.com");
    assertThat(text(mailTo("ada.marlow@example.com", "Your message"))).contains("finance");

    HookReceiver.Hook hook = CRM.awaitHookWith("Ada Marlow");
    new Webhook(SECRET).verify(hook.body(), HttpHeaders.of(hook.headers(), (name, value) -> true));

    try (var seller = Browser.desk(ROOT)) {
      signIn(seller, "SELLER");
      seller.open("/desk").see("Ada Marlow").follow("Ada Marlow");
      seller.see("Is responsible for finance");
      seller.press("Take it").see("The lead is yours");
      seller.press("Accept").see("accepted this lead");
      assertThat(accepted(seller.address())).isEqualTo(1);
    }
  }

  @Test
  void withoutScriptTheWholeWayWorks() {
    try (var buyer = Browser.withoutScript(ROOT)) {
      buyer.open("/").follow("I run the systems").see("Because you run the systems");
      buyer.follow("Get it running");
      buyer.open("/search?q=backup&role=it").see("Running Usher");
      buyer.open("/p/running-usher?role=it&today=setup").follow("Talk to a person");
      buyer.see("From the link you opened: is this you?");
      fillIn(buyer, "Grace Without", "grace@example.com");
      pause();
      buyer.press("Send").see("We have your message");
    }
  }

  @Test
  void theDocumentAndTheLivePageAreTheSameOnEveryScreen() throws Exception {
    var different = new TreeMap<String, String>();
    try (var browser = Browser.desk(ROOT)) {
      for (String screen : AccessibilityJourneyTests.SCREENS) {
        browser.driver().manage().deleteAllCookies();
        browser.open(screen).live();
        String live = normal(live(browser));
        String paper =
            normal(
                Jsoup.connect(ROOT + screen)
                    .ignoreHttpErrors(true)
                    .get()
                    .select("#document")
                    .html());
        if (!live.equals(paper)) {
          different.put(screen, "%nlive:%n%s%ndocument:%n%s".formatted(live, paper));
        }
      }
    }
    assertThat(different).isEmpty();
  }

  /// But for one line, which no document can have: what language the browser asks for.
  private static String live(Browser browser) {
    return String.valueOf(
        browser
            .driver()
            .executeScript(
                """
                const live = document.querySelector('#live').cloneNode(true);
                live.querySelectorAll(':scope > .in-your-language').forEach(line => line.remove());
                return live.innerHTML;
                """));
  }

  @Test
  void whatWasTypedBeforeThePageBecameLiveIsKept() {
    try (var buyer = Browser.desk(ROOT)) {
      buyer.slowly().open("/contact");
      buyer.field("Your name").sendKeys("Ada");
      buyer.live();
      assertThat(buyer.field("Your name").getDomProperty("value")).isEqualTo("Ada");
      assertThat(buyer.driver().switchTo().activeElement().getDomAttribute("id"))
          .isEqualTo(buyer.field("Your name").getDomAttribute("id"));
    }
  }

  @Test
  void anAnswerTappedBeforeThePageIsLiveIsNotAskedAboutAgain() {
    try (var buyer = Browser.phone(ROOT)) {
      buyer.open("/").tap("I look after the money").awaitAddress("/?role=finance");
      buyer.await(() -> !buyer.driver().findElements(By.cssSelector("html[data-live]")).isEmpty());
      buyer.follow("Talk to a person").see("What sales will see");
      assertThat(buyer.main()).doesNotContain("From the link you opened");
    }
  }

  @Test
  void aPageThatNobodyTouchesStaysADocument() throws Exception {
    try (var buyer = Browser.desk(ROOT)) {
      buyer.open("/p/what-it-costs");
      pause();
      assertThat(buyer.driver().findElements(By.id("document"))).hasSize(1);
      assertThat(buyer.driver().manage().getCookies()).isEmpty();
    }
  }

  @Test
  void backTakesAnAnswerBack() {
    try (var buyer = Browser.desk(ROOT)) {
      buyer.open("/").live().follow("I run the systems").awaitAddress("/?role=it");
      buyer.driver().navigate().back();
      buyer.awaitAddress("/").see("What is your part in this?");
    }
  }

  @Test
  void theKeyboardAloneLeadsThroughTheGuide() {
    try (var buyer = Browser.desk(ROOT)) {
      buyer.open("/").live();
      tabTo(buyer, "I look after the money").sendKeys(Keys.ENTER);
      buyer.awaitAddress("/?role=finance").see("Pages that fit you so far");
      assertThat(buyer.driver().switchTo().activeElement().getDomAttribute("id"))
          .isEqualTo("question");
    }
  }

  @Test
  void theKeyboardAloneLeadsFromTheFirstQuestionToTheMessageThatIsSent() {
    try (var buyer = Browser.desk(ROOT)) {
      buyer.open("/");
      press(buyer, Keys.TAB);
      buyer.awaitLive();
      tabTo(buyer, "I look after the money");
      press(buyer, Keys.ENTER);
      buyer.awaitAddress("/?role=finance").see("Pages that fit you so far");
      tabTo(buyer, element -> isOf(buyer, element, ".match h3 a"));
      press(buyer, Keys.ENTER);
      buyer.await(() -> buyer.address().startsWith("/p/"));
      buyer.see("Because");
      tabTo(buyer, "Talk to a person");
      press(buyer, Keys.ENTER);
      buyer.await(() -> buyer.address().startsWith("/contact"));
      buyer.see("What sales will see");
      tabInto(buyer, "Your name", "Tabea Marlow");
      tabInto(buyer, "Work e-mail", "tabea.marlow@example.com");
      tabInto(buyer, "What would you like to know?", "Does it work without a mouse?");
      tabInto(buyer, "By e-mail", " ");
      tabInto(buyer, "Is responsible for finance", " ");
      assertThat(buyer.field("Is responsible for finance").isSelected()).isFalse();
      tabInto(buyer, "Answer me", " ");
      tabTo(buyer, "Send");
      press(buyer, Keys.ENTER);
      buyer.see("We have your message");
    }
    HookReceiver.Hook hook = CRM.awaitHookWith("Tabea Marlow");
    assertThat(hook.body()).doesNotContain("Is responsible for finance");
  }

  /// Goes on to the field with this label and presses these keys.
  private static void tabInto(Browser browser, String label, String keys) {
    @Nullable String id = browser.field(label).getDomAttribute("id");
    tabTo(browser, element -> Objects.equals(element.getDomAttribute("id"), id));
    press(browser, keys);
  }

  @Test
  void aSellerWhoHasNeverSeenTheDeskGivesAVerdictInUnderAMinuteByKeyboardAlone() throws Exception {
    try (var buyer = Browser.withoutScript(ROOT)) {
      buyer.open("/contact?role=finance");
      fillIn(buyer, "Linus Keyes", "linus.keyes@example.com");
      pause();
      buyer.press("Send").see("We have your message");
    }
    try (var seller = Browser.desk(ROOT)) {
      signIn(seller, "SELLER");
      seller.open("/desk").see("Press ? for the keys").see("Linus Keyes");
      Instant began = Instant.now();
      press(seller, "?");
      seller.await(() -> everything(seller).contains("accept the lead"));
      press(seller, Keys.ESCAPE);
      seller.await(() -> !everything(seller).contains("accept the lead"));
      press(seller, "/");
      press(seller, "keyes");
      seller.see("One lead among all");
      press(seller, Keys.ESCAPE);
      seller.await(() -> chooses(seller));
      press(seller, "a");
      seller.see("Accepted. When you know what became of it, say so here.");
      assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofMinutes(1));
    }
    assertThat(
            database
                .sql("select count(*) from lead_lead where status = 'ACCEPTED'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  private static void press(Browser browser, CharSequence keys) {
    new Actions(browser.driver()).sendKeys(keys).perform();
  }

  /// Goes to a lead, which may take a second press while the list is still being drawn.
  private static boolean chooses(Browser seller) {
    press(seller, "j");
    return Boolean.TRUE.equals(
        seller.driver().executeScript("return !!document.activeElement.closest('.lead-row')"));
  }

  private static String everything(Browser browser) {
    return browser.driver().findElement(By.tagName("body")).getText();
  }

  private static WebElement tabTo(Browser browser, String words) {
    return tabTo(browser, element -> element.getText().equals(words));
  }

  private static WebElement tabTo(Browser browser, Predicate<WebElement> wanted) {
    for (int presses = 0; presses < 80; presses++) {
      WebElement focused = browser.driver().switchTo().activeElement();
      if (wanted.test(focused)) {
        return focused;
      }
      press(browser, Keys.TAB);
    }
    throw new AssertionError("Eighty presses of Tab do not lead there on " + browser.address());
  }

  private static boolean isOf(Browser browser, WebElement element, String selector) {
    return Boolean.TRUE.equals(
        browser
            .driver()
            .executeScript("return arguments[0].matches(arguments[1])", element, selector));
  }

  private static void readAPage(Browser buyer) {
    buyer.open("/p/what-it-costs?role=finance&today=convince").live();
    buyer.see("Because");
  }

  private static void fillIn(Browser buyer, String name, String email) {
    buyer.type("Your name", name).type("Work e-mail", email).type("Company", "Marlow & Sons");
    buyer.type("What would you like to know?", "What does the first year cost us?");
    buyer.tick("By e-mail").tick("Answer me");
  }

  private static void pause() {
    try {
      Thread.sleep(1200);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// How often the lead at this address was accepted.
  private long accepted(String address) {
    return database
        .sql("select count(*) from lead_step where kind = 'ACCEPTED' and lead_id = ?")
        .param(address.replace("/desk/lead/", ""))
        .query(Long.class)
        .single();
  }

  private void signIn(Browser staff, String role) throws Exception {
    String[] account =
        Files.readAllLines(data.resolve("first-sign-ins.txt")).stream()
            .map(line -> line.split("\t"))
            .filter(line -> line[0].equalsIgnoreCase(role))
            .findFirst()
            .orElseThrow();
    staff.open("/staff/sign-in");
    staff.type("E-mail", account[1]).type("Password", account[2]).press("Sign in");
    staff.await(() -> !staff.address().startsWith("/staff/sign-in"));
  }

  private static MimeMessage mailTo(String address, String words) {
    return await()
        .atMost(SOON)
        .until(
            () ->
                Arrays.stream(MAIL.getReceivedMessagesForDomain(address))
                    .filter(mail -> says(mail, words))
                    .findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }

  private static boolean says(MimeMessage mail, String words) {
    try {
      return mail.getSubject().contains(words);
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(MimeMessage mail) {
    return com.icegreen.greenmail.util.GreenMailUtil.getBody(mail)
        .replace("=\r\n", "")
        .replace("=3D", "=");
  }

  /// Without what is new every time: the id of a submission.
  private static String normal(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select("input[name=submission], time").forEach(Element::remove);
    body.select("*").forEach(JourneyTests::sortAttributes);
    return body.html();
  }

  private static void sortAttributes(Element element) {
    var sorted = new TreeMap<String, String>();
    element.attributes().forEach(one -> sorted.put(one.getKey(), one.getValue()));
    element.clearAttributes();
    sorted.forEach(element::attr);
  }
}
