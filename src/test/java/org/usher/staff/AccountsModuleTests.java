package org.usher.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.usher.database.DataFolder;

/// The life of an account: invited, active, without its sessions, deactivated.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@SignedInAs(Role.ADMINISTRATOR)
@Import(StaffContext.class)
@RecordApplicationEvents
class AccountsModuleTests {

  private static final String PASSWORD = "seven quiet herons";

  @Autowired ApplicationEvents events;
  @Autowired Accounts accounts;
  @Autowired OwnPassword passwords;
  @Autowired SignIn signIn;
  @Autowired Staff staff;
  @Autowired StaffContext context;
  @Autowired DataFolder data;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String root;

  AccountsModuleTests(@LocalServerPort int port) {
    root = "http://localhost:" + port;
  }

  @Test
  void whoIsInvitedChoosesAPasswordByALinkThatWorksOnce() throws Exception {
    AccountId id = accounts.invite("Mo Aydin", "mo@usher.test", Set.of(Role.SELLER));
    String link = linkSentTo("mo@usher.test");

    Document form = Jsoup.parse(get(link).body());
    assertThat(form.select("input[name=password]")).hasSize(1);
    assertThat(get(link).headers().map()).doesNotContainKey("set-cookie");
    assertThat(staff.active(Role.SELLER)).extracting(Account::id).doesNotContain(id);

    assertThat(choose(link, "short").statusCode()).isEqualTo(422);
    assertThat(choose(link, PASSWORD).statusCode()).isEqualTo(303);
    assertThat(choose(link, "another one entirely").statusCode()).isEqualTo(410);
    assertThat(get(link).statusCode()).isEqualTo(410);
    assertThat(signsIn("mo@usher.test", PASSWORD)).isTrue();
    assertThat(signsIn("mo@usher.test", "another one entirely")).isFalse();
  }

  @Test
  void aForgottenPasswordIsReplacedByALinkAndNothingIsSaidAboutWhoHasAnAccount() throws Exception {
    active("Ida Berg", "ida@usher.test", Role.MARKETER);

    passwords.forgotten("nobody@usher.test", "10.0.0.1");
    passwords.forgotten("ida@usher.test", "10.0.0.2");

    String link = linkSentTo("ida@usher.test", "/staff/reset");
    assertThat(choose(link, "nine patient otters").statusCode()).isEqualTo(303);
    assertThat(signsIn("ida@usher.test", "nine patient otters")).isTrue();
    assertThat(signsIn("ida@usher.test", PASSWORD)).isFalse();
    assertThat(mailsTo("nobody@usher.test")).isEmpty();
  }

  @Test
  void whoIsDeactivatedIsLetInNoMoreAndMayDoNothing() throws Exception {
    AccountId id = active("Leo Roth", "leo@usher.test", Role.SELLER);
    accounts.deactivate(id);

    assertThat(signsIn("leo@usher.test", PASSWORD)).isFalse();
    assertThat(events.stream(AccountDeactivated.class)).containsExactly(new AccountDeactivated(id));
    context.become(id);
    assertThatThrownBy(() -> staff.require(Role.SELLER)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aSessionThatWasEndedMayDoNothing() throws Exception {
    AccountId id = active("Ana Sol", "ana@usher.test", Role.SELLER);
    AccountId administrator = staff.current().orElseThrow().id();
    context.become(id);
    var session = SecurityContextHolder.getContext();
    assertThat(staff.require(Role.SELLER).id()).isEqualTo(id);

    context.become(administrator);
    accounts.endSessions(id);

    SecurityContextHolder.setContext(session);
    assertThatThrownBy(() -> staff.require(Role.SELLER)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void theLastAdministratorStaysOne() {
    AccountId only = staff.active(Role.ADMINISTRATOR).getFirst().id();

    assertThatThrownBy(() -> accounts.deactivate(only)).isInstanceOf(LastAdministrator.class);
    assertThat(staff.active(Role.ADMINISTRATOR)).extracting(Account::id).contains(only);
  }

  @Test
  void anAddressBelongsToOneAccount() {
    accounts.invite("One", "same@usher.test", Set.of(Role.SELLER));

    assertThatThrownBy(() -> accounts.invite("Two", "Same@usher.test", Set.of(Role.SELLER)))
        .isInstanceOf(EmailTaken.class);
  }

  @Test
  @SignedInAs(Role.SELLER)
  void onlyAdministratorsAdminister() {
    assertThatThrownBy(() -> accounts.all()).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> accounts.invite("Me", "me@usher.test", Set.of(Role.ADMINISTRATOR)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void whoTriesTooOftenHasToWait() {
    for (int attempt = 0; attempt < 30; attempt++) {
      try {
        signsIn("guess@usher.test", "guess " + attempt);
      } catch (TooManyAttempts e) {
        return;
      }
    }
    throw new AssertionError("Thirty guesses in a row were all looked at");
  }

  private AccountId active(String name, String email, Role role) throws Exception {
    AccountId id = accounts.invite(name, email, Set.of(role));
    choose(linkSentTo(email), PASSWORD);
    return id;
  }

  private boolean signsIn(String email, String password) {
    try {
      var attempt = UsernamePasswordAuthenticationToken.unauthenticated(email, password);
      return signIn.authenticate(attempt).isAuthenticated();
    } catch (BadCredentialsException e) {
      return false;
    }
  }

  private HttpResponse<String> get(String link) throws Exception {
    return http.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> choose(String link, String password) throws Exception {
    int query = link.indexOf('?');
    var request =
        HttpRequest.newBuilder(URI.create(link.substring(0, query)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(
                BodyPublishers.ofString(
                    link.substring(query + 1) + "&password=" + URLEncoder.encode(password, UTF_8)));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private String linkSentTo(String email) {
    return linkSentTo(email, "/staff/");
  }

  /// The link to this kind of page in a mail to this address, once it is there.
  private String linkSentTo(String email, String page) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> mailsTo(email).stream().flatMap(mail -> link(mail, page).stream()).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private Optional<String> link(MimeMessage mail, String page) {
    try {
      var html = (String) ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent();
      return Jsoup.parse(html).select("a[href*='%s']".formatted(page)).stream()
          .map(link -> link.attr("href").replaceFirst("^https?://[^/]+", root))
          .findFirst();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private List<MimeMessage> mailsTo(String email) throws Exception {
    Path folder = data.folder("mail");
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .map(AccountsModuleTests::mail)
          .filter(mail -> isTo(mail, email))
          .toList();
    }
  }

  private static boolean isTo(MimeMessage mail, String email) {
    try {
      return mail.getAllRecipients()[0].toString().contains(email);
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static MimeMessage mail(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new MimeMessage(Session.getInstance(new Properties()), in);
    } catch (IOException | jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
