package org.usher.site;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The client bundle that the build made: which scripts a document loads so that Flow takes over.
@Component
class Bundle {

  private static final String INDEX = "META-INF/VAADIN/webapp/index.html";

  private final List<String> scripts;

  Bundle() throws IOException {
    try (InputStream index = new ClassPathResource(INDEX).getInputStream()) {
      scripts =
          Jsoup.parse(index, "UTF-8", "/").select("script[type=module][src]").stream()
              .map(Bundle::source)
              .toList();
    }
  }

  /// Addresses of the module scripts, from the root of the site.
  List<String> scripts() {
    return scripts;
  }

  private static String source(Element script) {
    return "/" + script.attr("src").replaceFirst("^\\./", "");
  }
}
