package org.usher.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;

/// The one style sheet of the public site: the brand's tokens, then our components made of them. It
/// stands in every document, so that the first paint waits for nothing else. The faces that have to
/// be fetched stand apart, since a document asks for them when its words are there.
@Component
class StyleSheet {

  private static final Pattern FACE = Pattern.compile("@font-face\\s*\\{[^}]*\\}\\s*");

  private final Brand brand;
  private final String components;
  private volatile Sheet sheet;

  StyleSheet(Brand brand) throws IOException {
    this.brand = brand;
    this.components = new ClassPathResource("design/public.css").getContentAsString(UTF_8);
    this.sheet = made();
  }

  /// Everything but [#type()], as it is now. Nothing in it can end the element that it stands in.
  String text() {
    return now().text();
  }

  /// The brand's fonts that are files, as `@font-face` rules; empty when it has none.
  String type() {
    return now().type();
  }

  private Sheet now() {
    Sheet known = sheet;
    if (!known.edition().equals(brand.edition())) {
      known = made();
      sheet = known;
    }
    return known;
  }

  private Sheet made() {
    String edition = brand.edition();
    String tokens = brand.tokens();
    List<String> fetched =
        FACE.matcher(tokens)
            .results()
            .map(MatchResult::group)
            .filter(face -> face.contains("url("))
            .toList();
    String rest = fetched.stream().reduce(tokens, (left, face) -> left.replace(face, ""));
    return new Sheet(edition, shut(rest + "\n" + components), shut(String.join("", fetched)));
  }

  private static String shut(String css) {
    return css.replace("</", "<\\/");
  }

  private record Sheet(String edition, String text, String type) {}
}
