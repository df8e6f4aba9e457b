package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The contact form in a browser without script: what stands in it is what is sent.
final class PaperForm {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final HttpClient FOLLOWING =
      HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();

  private final String root;
  private final Document document;
  private final Element form;
  private final List<Field> fields = new ArrayList<>();
  private String action;
  private String site = "same-origin";
  private String privacy = "0";

  private record Field(String name, String value) {}

  private PaperForm(String root, Document document) {
    this.root = root;
    this.document = document;
    this.form = document.select("form[method=post]").getFirst();
    this.action = form.attr("action");
    for (Element field : form.select("input[name], textarea[name]")) {
      boolean isChoice = List.of("checkbox", "radio").contains(field.attr("type"));
      if (!isChoice || field.hasAttr("checked")) {
        String value = field.tagName().equals("textarea") ? field.wholeText() : field.attr("value");
        fields.add(new Field(field.attr("name"), value));
      }
    }
  }

  /// The form at an address.
  static PaperForm at(String root, String address) throws Exception {
    return in(root, FOLLOWING.send(get(root + address), BodyHandlers.ofString()));
  }

  /// The form in an answer.
  static PaperForm in(String root, HttpResponse<String> answer) {
    return new PaperForm(root, Jsoup.parse(answer.body(), root));
  }

  /// The form, filled in by Jana.
  static PaperForm ofJana(String root, String address) throws Exception {
    return at(root, address)
        .with("name", "Jana Example")
        .with("email", "jana@pumps.example")
        .with("company", "Example Pumps")
        .with("message", "Our quotations go out late.");
  }

  PaperForm with(String name, String value) {
    fields.removeIf(field -> field.name.equals(name));
    fields.add(new Field(name, value));
    return this;
  }

  PaperForm ticking(String line) {
    fields.add(new Field("line", line));
    return this;
  }

  PaperForm striking(String line) {
    fields.remove(new Field("line", line));
    return this;
  }

  /// As a button sends it that has a name, and may lead elsewhere.
  PaperForm pressing(String button) {
    Element pressed = document.expectFirst(button);
    if (pressed.hasAttr("formaction")) {
      action = pressed.attr("formaction");
    }
    return with(pressed.attr("name"), pressed.attr("value"));
  }

  /// As a form on another site would send it.
  PaperForm from(String otherSite) {
    site = otherSite;
    return this;
  }

  /// As a browser sends it that asks for privacy.
  PaperForm privately() {
    privacy = "1";
    return this;
  }

  boolean asks(String name) {
    return !form.select("[name=" + name + "]").isEmpty();
  }

  String value(String name) {
    return fields.stream()
        .filter(field -> field.name.equals(name))
        .map(Field::value)
        .findFirst()
        .orElse("");
  }

  List<String> lines() {
    return fields.stream().filter(field -> field.name.equals("line")).map(Field::value).toList();
  }

  HttpResponse<String> send() throws IOException, InterruptedException {
    String body =
        fields.stream()
            .map(field -> field.name + "=" + URLEncoder.encode(field.value, UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(URI.create(root + action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", site)
            .header("Sec-GPC", privacy)
            .POST(BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  /// Where an answer leads to.
  Document following(HttpResponse<String> answer) throws Exception {
    String location = answer.headers().firstValue("location").orElseThrow();
    return Jsoup.parse(HTTP.send(get(root + location), BodyHandlers.ofString()).body());
  }

  private static HttpRequest get(String address) {
    return HttpRequest.newBuilder(URI.create(address)).build();
  }
}
