package org.usher.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/// The contact form as a browser without script fills it in and sends it.
final class ContactForms {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String root;

  ContactForms(String root) {
    this.root = root;
  }

  /// A fresh form, filled in by somebody with this number.
  Form fresh(int person) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(root + "/contact?role=it")).build();
    String page = http.send(request, BodyHandlers.ofString()).body();
    String submission = Jsoup.parse(page).select("input[name=submission]").val();
    Map<String, String> fields =
        Map.of(
            "submission",
            submission,
            "name",
            "Person " + person,
            "email",
            "person%d@example.com".formatted(person),
            "company",
            "Company " + person,
            "message",
            "What does it take to run it?",
            "way",
            "email",
            "wish",
            "answer",
            "website",
            "");
    return new Form(idOf(submission), encode(fields));
  }

  /// Sends it. Whoever is sent on to `/contact/sent` has been thanked.
  boolean isThanked(Form form) throws IOException, InterruptedException {
    HttpResponse<Void> answer = http.send(post(form), BodyHandlers.discarding());
    return answer.statusCode() == 303
        && answer.headers().firstValue("location").orElse("").contains("/contact/sent");
  }

  private HttpRequest post(Form form) {
    return HttpRequest.newBuilder(URI.create(root + "/contact/send"))
        .timeout(Duration.ofSeconds(30))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Origin", root)
        .POST(BodyPublishers.ofString(form.body()))
        .build();
  }

  private static UUID idOf(String submission) {
    String signed = submission.split("\\.", 2)[0];
    Matcher found = ID.matcher(new String(Base64.getUrlDecoder().decode(signed), UTF_8));
    if (!found.find()) {
      throw new IllegalStateException("There is no id in the form's submission");
    }
    return UUID.fromString(found.group());
  }

  private static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /// A form ready to be sent, as often as one likes.
  record Form(UUID id, String body) {}
}
