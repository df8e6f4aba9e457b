package org.usher.matching.ui;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.usher.content.Extras.Download;
import org.usher.content.Extras.Elsewhere;
import org.usher.content.Extras.Item;
import org.usher.content.Extras.OnFile;
import org.usher.content.Image;
import org.usher.content.Page;
import org.usher.content.Publication;
import org.usher.design.Foreign;
import org.usher.design.Markup;

/// Files to take along, and where a page leads that only says what something is. Each link says
/// what kind of file it is and how large, or to whose site it goes.
final class FilesPart {

  private static final String FILES = "/files/";

  private final Journey journey;
  private final Page page;
  private final Publication publication;

  FilesPart(Journey journey, Page page, Publication publication) {
    this.journey = journey;
    this.page = page;
    this.publication = publication;
  }

  /// The thing itself, above the text about it.
  Markup item(Item item) {
    return ours(Markup.of("p", "item"))
        .holding(
            switch (item) {
              case Elsewhere(String url) ->
                  Markup.of("a", "button")
                      .with("href", url)
                      .with("rel", "noopener")
                      .saying(
                          journey.say(
                              "matching.item.elsewhere",
                              String.valueOf(URI.create(url).getHost())));
              case OnFile(String path) ->
                  Markup.of("a", "button")
                      .with("href", path)
                      .marked("router-ignore")
                      .saying(journey.say("matching.item.file", kind(path)));
            });
  }

  List<Markup> downloads(List<Download> downloads) {
    if (downloads.isEmpty()) {
      return List.of();
    }
    return List.of(
        Markup.of("section", "downloads")
            .holding(
                ours(Markup.of("h2")).saying(journey.say("matching.downloads")),
                Markup.of("ul").holding(downloads.stream().map(this::download).toList())));
  }

  private Markup download(Download download) {
    return Markup.of("li")
        .holding(
            Markup.of("a")
                .with("href", download.path())
                .marked("download")
                .marked("router-ignore")
                .saying(download.title()),
            ours(Markup.of("span", "eyebrow")).saying(" " + kind(download.path())));
  }

  /// Our own words are in the reader's language, whatever the page is written in.
  private Markup ours(Markup part) {
    return Foreign.within(part, journey.language(), page.language());
  }

  /// As "PDF, 120 kB".
  private String kind(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    long bytes = publication.file(path.substring(FILES.length())).map(Image::bytes).orElse(0L);
    return journey.say("matching.file", ending, Math.max(1, bytes >> 10));
  }
}
