package org.usher.site;

import org.springframework.stereotype.Component;
import org.usher.brand.Brand;
import org.usher.design.Head;

/// The title of a browser tab: the screen's, then whose site it is.
@Component
class DocumentTitle {

  private final Brand brand;

  DocumentTitle(Brand brand) {
    this.brand = brand;
  }

  String of(Head head) {
    return head.title().equals(brand.name())
        ? head.title()
        : "%s · %s".formatted(head.title(), brand.name());
  }
}
