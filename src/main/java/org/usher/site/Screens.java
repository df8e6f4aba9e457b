package org.usher.site;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.design.Address;
import org.usher.design.Reply;
import org.usher.design.Screen;

/// All public screens. There is a reply to every address: what no screen knows is not found.
@Component
class Screens {

  private final List<Screen> screens;
  private final NotFound notFound;

  Screens(List<Screen> screens, NotFound notFound) {
    this.screens = List.copyOf(screens);
    this.notFound = notFound;
  }

  Reply at(Address address) {
    return screens.stream()
        .map(screen -> screen.render(address))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> notFound.at(address));
  }
}
