package org.usher.privacy;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.usher.database.Transactions;
import org.usher.design.Words;
import org.usher.staff.Accounts;
import org.usher.visitor.Browsers;
import org.usher.visitor.Consents;
import org.usher.visitor.PassUse;
import org.usher.visitor.People;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonPasses;
import org.usher.visitor.PersonalData;
import org.usher.visitor.Purpose;
import org.usher.visitor.RetentionRule;

/// The privacy centre over HTTP, as a browser without script meets it: what the tests of its parts
/// share.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class PrivacyCentre {

  private static final Pattern TOKEN = Pattern.compile("/privacy/link\\?token=([A-Za-z0-9_-]+)");

  static final Path LOOKS = looks();

  private final HttpClient http = HttpClient.newHttpClient();

  /// From where the next form is sent: else from somewhere else each time.
  Supplier<String> network = PrivacyCentre::somewhere;

  @Autowired People people;
  @Autowired Consents consents;
  @Autowired Browsers browsers;
  @Autowired PersonPasses passes;
  @Autowired KeptJourneys journeys;
  @Autowired JdbcClient database;
  @Autowired List<PersonalData> modules;
  @Autowired List<RetentionRule> rules;
  @Autowired RetentionRuns retention;
  @Autowired AccessRequests requests;
  @Autowired Transactions transactions;
  @Autowired Accounts accounts;
  @Autowired Words words;
  @Autowired Environment environment;
  @Autowired Clock clock;
  @LocalServerPort int port;

  PersonId ada(String email) {
    PersonId ada = people.meet(new PersonDetails("Ada Marlow", email, "Marlow & Sons", "0151"));
    consents.give(ada, Purpose.FOLLOW_UP, "follow-up-1");
    return ada;
  }

  @DynamicPropertySource
  static void looksOfItsOwn(DynamicPropertyRegistry settings) {
    settings.add("usher.brand.theme", LOOKS::toString);
  }

  private static Path looks() {
    try {
      Path looks = Files.createTempDirectory(Path.of("target"), "looks");
      FileSystemUtils.copyRecursively(Path.of("themes/usher"), looks);
      return looks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long count(String what) {
    return database.sql("select count(*) from " + what).query(Long.class).single();
  }

  Document open(PersonId person) throws Exception {
    var see = passes.issue(person, PassUse.SEE, Duration.ofHours(1));
    return Jsoup.parse(post("/privacy/open", Map.of("token", see.token())).body());
  }

  /// Sends the form of the page that goes to this address and has these values.
  HttpResponse<String> press(Document page, String action, Map<String, String> values)
      throws Exception {
    Element form =
        page.select("form[action=" + action + "]").stream()
            .filter(one -> fits(one, values))
            .findFirst()
            .orElseThrow();
    var sent = new LinkedHashMap<>(values);
    sent.put("token", form.select("input[name=token]").val());
    return post(action, sent);
  }

  private static boolean fits(Element form, Map<String, String> values) {
    return form.select("input[type=hidden]").stream()
        .filter(field -> values.containsKey(field.attr("name")))
        .allMatch(field -> field.val().equals(values.get(field.attr("name"))));
  }

  String token(String email) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                mailsTo(email).stream()
                    .map(PrivacyCentre::tokenIn)
                    .flatMap(Optional::stream)
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static Optional<String> tokenIn(String mail) {
    Matcher found = TOKEN.matcher(mail.replace("=\r\n", "").replace("=3D", "="));
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  List<String> mailsTo(String email) throws IOException {
    Path folder = Path.of(environment.getRequiredProperty("usher.data"), "mail");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .map(PrivacyCentre::read)
          .filter(mail -> mail.contains(email))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
  }

  HttpResponse<String> post(String path, Map<String, String> values) throws Exception {
    return send(request(path, values).header("Sec-Fetch-Site", "same-origin"));
  }

  HttpRequest.Builder request(String path, Map<String, String> values) {
    var body = new StringBuilder();
    values.forEach((name, value) ->
        body.append(body.isEmpty() ? "" : "&")
            .append(name)
            .append("=")
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("X-Forwarded-For", network.get())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body.toString()));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String somewhere() {
    var random = ThreadLocalRandom.current();
    return "198.18.%d.%d".formatted(random.nextInt(256), random.nextInt(256));
  }
}
