package org.usher.content;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What belongs to a page beside its text.
///
/// @param updated when its words last changed, where its editor says so
/// @param reviewed when its editor last read it through
/// @param item where it stands, when the page only leads to something the company already has
/// @param downloads files to take along
/// @param notes footnotes, name to clean HTML, in the order of their definitions
/// @param films in order
public record Extras(
    Optional<LocalDate> updated,
    Optional<LocalDate> reviewed,
    Optional<Item> item,
    List<Download> downloads,
    SequencedMap<String, String> notes,
    List<Film> films) {

  public static final Extras NONE =
      new Extras(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          new LinkedHashMap<>(),
          List.of());

  public Extras {
    downloads = List.copyOf(downloads);
    notes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(notes));
    films = List.copyOf(films);
  }

  /// Something the company already has, of which the page says what it is.
  public sealed interface Item {}

  /// A page of another site.
  public record Elsewhere(String url) implements Item {}

  /// A file of ours, as a PDF.
  ///
  /// @param path beginning with `/files/`
  public record OnFile(String path) implements Item {}

  /// @param path beginning with `/files/`
  public record Download(String title, String path) {}

  /// A film of which the transcript stands in the text.
  ///
  /// @param address `/files/…`, or where it is shown on another site
  /// @param poster the picture that stands for it, beginning with `/images/`
  /// @param minutes length, rounded up
  public record Film(String title, String address, String poster, int minutes) {

    /// Whether it is served from here, so that nobody else learns who watches it.
    public boolean isOurs() {
      return address.startsWith("/");
    }
  }
}
