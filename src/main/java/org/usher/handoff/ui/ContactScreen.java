package org.usher.handoff.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.design.Address;
import org.usher.design.Moved;
import org.usher.design.Reply;
import org.usher.design.Screen;
import org.usher.handoff.Preview;
import org.usher.handoff.Previews;

/// The contact form at `/contact`, with everything that would be sent.
@Component
class ContactScreen implements Screen {

  private final Previews previews;
  private final ContactRendering rendering;

  ContactScreen(Previews previews, ContactRendering rendering) {
    this.previews = previews;
    this.rendering = rendering;
  }

  /// Whoever loads again the address to which the form is sent gets an empty form.
  @Override
  public Optional<Reply> render(Address address) {
    return switch (address.path()) {
      case ContactRendering.PATH -> Optional.of(form(address));
      case SendController.PATH ->
          Optional.of(new Moved(address.to(ContactRendering.PATH).asking(address.query())));
      default -> Optional.empty();
    };
  }

  private Reply form(Address address) {
    Preview preview = previews.at(address);
    return rendering.of(ContactState.fresh(address, preview, previews.seal(preview)));
  }
}
