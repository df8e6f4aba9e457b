package org.usher.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;
import org.usher.content.Publication;
import org.usher.design.Address;
import org.usher.design.Moved;
import org.usher.design.Rendering;

/// The documents of the public site. What is the same for everybody is written once per snapshot
/// and kept in memory.
@Component
class Documents {

  private static final long MAX_BYTES = 64L << 20;

  private final Addresses addresses;
  private final Screens screens;
  private final DocumentWriter writer;
  private final Publication publication;
  private final Brand brand;
  private final Cache<Key, PublishedDocument> written =
      Caffeine.newBuilder()
          .maximumWeight(MAX_BYTES)
          .weigher((Key key, PublishedDocument document) -> document.bytes())
          .build();

  Documents(
      Addresses addresses,
      Screens screens,
      DocumentWriter writer,
      Publication publication,
      Brand brand) {
    this.brand = brand;
    this.addresses = addresses;
    this.screens = screens;
    this.writer = writer;
    this.publication = publication;
  }

  /// The document at an address when it was written before.
  Optional<PublishedDocument> known(String path, @Nullable String query) {
    return Optional.ofNullable(written.getIfPresent(key(path, query)));
  }

  /// What stands at an address, as the browser asked for it.
  Answer at(String path, @Nullable String query) {
    Key key = key(path, query);
    Address address = addresses.read(path, query);
    return switch (screens.at(address)) {
      case Moved moved -> new Answer.Elsewhere(moved.to().href());
      case Rendering rendering -> new Answer.Found(write(key, address, rendering));
    };
  }

  private Key key(String path, @Nullable String query) {
    return new Key(publication.current().id(), brand.edition(), path, query);
  }

  private PublishedDocument write(Key key, Address address, Rendering rendering) {
    var document =
        PublishedDocument.of(
            rendering.status(), rendering.isCacheable(), writer.write(address, rendering));
    if (rendering.isCacheable()) {
      written.put(key, document);
    }
    return document;
  }

  /// A document, or where to look instead.
  sealed interface Answer {
    record Found(PublishedDocument document) implements Answer {}

    record Elsewhere(String href) implements Answer {}
  }

  private record Key(String snapshot, String brand, String path, @Nullable String query) {}
}
