package org.usher.matching.ui;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.usher.content.BuyingJob;
import org.usher.content.Page;
import org.usher.content.Publication;
import org.usher.design.Address;
import org.usher.design.Foreign;
import org.usher.design.Head;
import org.usher.design.Markup;
import org.usher.design.Rendering;
import org.usher.design.Reply;
import org.usher.design.Screen;
import org.usher.design.Words;

/// Every page, at `/pages`, by what a buyer may be busy with: for those who would rather look
/// around than be asked.
@org.springframework.stereotype.Component
class AllPagesScreen implements Screen {

  static final String PATH = "/pages";

  private final Publication publication;
  private final Words words;

  AllPagesScreen(Publication publication, Words words) {
    this.publication = publication;
    this.words = words;
  }

  @Override
  public Optional<Reply> render(Address address) {
    return address.path().equals(PATH) ? Optional.of(rendering(address)) : Optional.empty();
  }

  private Rendering rendering(Address address) {
    var journey = Journey.at(address, publication, words);
    List<Page> pages = journey.site().pages(journey.language());
    var head =
        new Head(
            journey.say("matching.pages.title"),
            journey.say("matching.pages.lead", pages.size()),
            address.to(PATH),
            address.query().isEmpty(),
            "website",
            List.of());
    return new Rendering(200, head, content(journey, pages), true, List.of());
  }

  private static Component content(Journey journey, List<Page> pages) {
    var content =
        Markup.of("div", "all-pages")
            .holding(
                Markup.of("header", "guide-head")
                    .holding(
                        Markup.of("h1")
                            .with("tabindex", "-1")
                            .marked("data-focus")
                            .saying(journey.say("matching.pages.title")),
                        Markup.of("p", "lead")
                            .saying(journey.say("matching.pages.lead", pages.size())),
                        Markup.of("p")
                            .holding(
                                Markup.link(
                                    journey.to("/"), journey.say("matching.pages.guide")))));
    Arrays.stream(BuyingJob.values())
        .map(job -> of(journey, job, pages))
        .forEach(section -> content.holding(section));
    return content;
  }

  /// Empty when no page serves the job.
  private static List<Markup> of(Journey journey, BuyingJob job, List<Page> pages) {
    List<Markup> items =
        pages.stream().filter(page -> page.job() == job).map(page -> item(journey, page)).toList();
    String name = job.name().toLowerCase(Locale.ROOT);
    return items.isEmpty()
        ? List.of()
        : List.of(
            Markup.of("section")
                .with("aria-labelledby", name)
                .holding(
                    Markup.of("h2").with("id", name).saying(journey.say("matching.job." + name)),
                    Markup.of("ul").holding(items)));
  }

  private static Markup item(Journey journey, Page page) {
    return Markup.of("li")
        .holding(
            journey.link(page),
            Foreign.within(Markup.of("p"), page.language(), journey.language())
                .saying(page.summary()));
  }
}
