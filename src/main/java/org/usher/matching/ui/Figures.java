package org.usher.matching.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.web.util.UriUtils;
import org.usher.content.Image;
import org.usher.content.PictureSize;
import org.usher.content.Publication;

/// The pictures of an article: their size is said before they come, so that nothing moves, and
/// narrower copies are named for narrow screens. What is further down waits until it is near.
final class Figures {

  private static final String IMAGES = "/images/";

  /// As wide as an article is: the style sheet says the same.
  private static final String SIZES = "(min-width: 62rem) 42rem, calc(100vw - 2rem)";

  private final Publication publication;

  Figures(Publication publication) {
    this.publication = publication;
  }

  void measure(Document body) {
    for (Element picture : body.select("img[src^=" + IMAGES + "]")) {
      String name = picture.attr("src").substring(IMAGES.length());
      picture.attr("loading", "lazy");
      publication
          .image(UriUtils.decode(name, UTF_8))
          .ifPresent(image -> image.size().ifPresent(size -> measure(picture, image, size)));
    }
    atTheTop(body).forEach(picture -> picture.removeAttr("loading"));
  }

  private static void measure(Element picture, Image image, PictureSize size) {
    picture
        .attr("width", String.valueOf(size.width()))
        .attr("height", String.valueOf(size.height()));
    if (!image.narrower().isEmpty()) {
      picture.attr("srcset", copies(picture.attr("src"), image, size)).attr("sizes", SIZES);
    }
  }

  private static String copies(String source, Image image, PictureSize size) {
    var copies = new ArrayList<String>();
    for (int width : image.narrower().keySet()) {
      copies.add("%s?%s=%d %dw".formatted(source, Image.WIDTH, width, width));
    }
    copies.add("%s %dw".formatted(source, size.width()));
    return String.join(", ", copies);
  }

  /// What an article begins with is seen at once.
  private static List<Element> atTheTop(Document body) {
    Element first = body.body().firstElementChild();
    return first == null ? List.of() : List.copyOf(first.select("img"));
  }
}
