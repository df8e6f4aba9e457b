package org.usher.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;

/// The door of staff over HTTP: the form with its token, the cookie, what comes behind it.
public final class StaffDoor {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String root;

  /// @param root where the portal answers, without a slash at the end
  public StaffDoor(String root) {
    this.root = root;
  }

  /// Address and password of the account of this role, from the file of the first start.
  public static String[] first(Path file, Role role) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> line.split("\t"))
        .filter(line -> line[0].equalsIgnoreCase(role.name()))
        .map(line -> new String[] {line[1], line[2]})
        .findFirst()
        .orElseThrow();
  }

  /// Fills in the form and sends it: 302 with a cookie, or what keeps somebody out.
  public HttpResponse<String> signIn(String email, String password)
      throws IOException, InterruptedException {
    HttpResponse<String> form = get(StaffAddresses.SIGN_IN, "");
    String token = Jsoup.parse(form.body()).select("input[name=_csrf]").attr("value");
    String body =
        "email=%s&password=%s&_csrf=%s"
            .formatted(URLEncoder.encode(email, UTF_8), URLEncoder.encode(password, UTF_8), token);
    var request =
        HttpRequest.newBuilder(URI.create(root + StaffAddresses.SIGN_IN))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookie(form))
            .POST(BodyPublishers.ofString(body));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /// The session that an answer gave: `usher=…`.
  public static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("set-cookie").orElseThrow().replaceFirst(";.*", "");
  }

  /// @param cookie of a session, or empty
  public HttpResponse<String> get(String address, String cookie)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(root + address));
    return http.send(
        (cookie.isEmpty() ? request : request.header("Cookie", cookie)).build(),
        BodyHandlers.ofString());
  }
}
