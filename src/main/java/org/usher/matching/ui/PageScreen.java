package org.usher.matching.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.web.util.UriUtils;
import org.usher.brand.Brand;
import org.usher.content.Image;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.content.Publication;
import org.usher.design.Address;
import org.usher.design.Head;
import org.usher.design.Markup;
import org.usher.design.Moved;
import org.usher.design.Picture;
import org.usher.design.Rendering;
import org.usher.design.Reply;
import org.usher.design.Screen;
import org.usher.design.Words;
import org.usher.matching.Guidance;
import org.usher.matching.Guide;
import org.usher.matching.Match;

/// A page at `/p/<slug>`: the article with its blocks chosen by the answers, why the visitor sees
/// it, and where next.
@org.springframework.stereotype.Component
class PageScreen implements Screen {

  private static final String FOLDER = "/p/";
  private static final String RASTER = "img[src^=/images/]:not([src$=.svg])";

  private static final int NEXT_PAGES = 3;

  private final Publication publication;
  private final Guide guide;
  private final Words words;
  private final Brand brand;

  PageScreen(Publication publication, Guide guide, Words words, Brand brand) {
    this.publication = publication;
    this.guide = guide;
    this.words = words;
    this.brand = brand;
  }

  @Override
  public Optional<Reply> render(Address address) {
    if (!address.path().startsWith(FOLDER)) {
      return Optional.empty();
    }
    String slug = address.path().substring(FOLDER.length());
    var journey = Journey.at(address, publication, words);
    return PageId.parse(slug)
        .flatMap(id -> journey.site().page(id, journey.language()))
        .<Reply>map(page -> rendering(journey, page))
        .or(() -> journey.site().movedTo(slug).map(id -> moved(journey, id)));
  }

  private static Reply moved(Journey journey, PageId id) {
    return new Moved(journey.to(FOLDER + id.slug()));
  }

  private Rendering rendering(Journey journey, Page page) {
    Guidance guidance = guide.guide(journey.site(), journey.language(), journey.answers());
    List<Match> next =
        guidance.matches().stream()
            .filter(match -> !match.page().id().equals(page.id()))
            .limit(NEXT_PAGES)
            .toList();
    return new Rendering(
        200,
        head(journey, page),
        content(journey, page, guidance, next),
        true,
        next.stream().map(match -> match.page().id().slug()).toList());
  }

  private Head head(Journey journey, Page page) {
    return new Head(
        page.title(),
        page.summary(),
        canonical(journey, page),
        journey.address().query().isEmpty() && page.language().equals(journey.language()),
        "article",
        structured(journey, page),
        picture(page));
  }

  /// The first one on it that others can show: a vector, hardly anybody can.
  private Optional<Picture> picture(Page page) {
    return page.body().stream()
        .flatMap(block -> block.all().stream())
        .flatMap(prose -> Jsoup.parseBodyFragment(prose.html()).select(RASTER).stream())
        .flatMap(image -> picture(image).stream())
        .findFirst();
  }

  private Optional<Picture> picture(Element image) {
    String path = image.attr("src");
    return publication
        .image(UriUtils.decode(path.substring("/images/".length()), UTF_8))
        .flatMap(Image::size)
        .map(size -> new Picture(path, size.width(), size.height(), image.attr("alt")));
  }

  /// A page that is shown in the main language for want of a translation stands there alone.
  private static Address canonical(Journey journey, Page page) {
    Address here = journey.address().to(journey.address().path());
    return page.language().equals(journey.language())
        ? here
        : new Address(page.language(), "", here.path(), here.query());
  }

  private List<String> structured(Journey journey, Page page) {
    var data = new ArrayList<String>();
    data.add(StructuredData.article(page, brand, canonical(journey, page)));
    data.add(StructuredData.breadcrumbs(page, journey.site().settings(), brand, journey.address()));
    data.addAll(StructuredData.films(page, brand));
    return data;
  }

  private Component content(Journey journey, Page page, Guidance guidance, List<Match> next) {
    Optional<Match> match =
        guide.match(journey.site(), journey.language(), journey.answers(), page.id());
    return Markup.of("div", "reading")
        .holding(
            new ArticlePart(journey, publication).whole(page, match),
            new NextPart(journey).whole(page, guidance, next));
  }
}
