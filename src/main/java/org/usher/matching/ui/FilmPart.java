package org.usher.matching.ui;

import java.net.URI;
import org.jsoup.nodes.Element;
import org.usher.content.Extras.Film;

/// What stands for a film until the reader wants to see it. Nothing of it is loaded before, its
/// poster only when it is near the view, and nothing from another site ever.
final class FilmPart {

  private final Journey journey;

  FilmPart(Journey journey) {
    this.journey = journey;
  }

  void fill(Element figure, Film film) {
    if (film.isOurs()) {
      player(figure, film);
    } else {
      link(figure, film);
    }
    figure
        .appendElement("figcaption")
        .text(journey.say("matching.film.caption", film.title(), film.minutes()));
  }

  private static void player(Element figure, Film film) {
    figure
        .appendElement("video")
        .attr("controls", "")
        .attr("preload", "none")
        .attr("loading", "lazy")
        .attr("playsinline", "")
        .attr("poster", film.poster())
        .attr("src", film.address())
        .attr("aria-label", film.title());
  }

  private void link(Element figure, Film film) {
    String host = String.valueOf(URI.create(film.address()).getHost());
    Element link =
        figure
            .appendElement("a")
            .addClass("film-link")
            .attr("href", film.address())
            .attr("rel", "noopener noreferrer");
    link.appendElement("img").attr("src", film.poster()).attr("alt", "").attr("loading", "lazy");
    link.appendElement("span").text(journey.say("matching.film.watch", film.title(), host));
  }
}
