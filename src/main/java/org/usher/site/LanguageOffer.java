package org.usher.site;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.usher.design.Address;
import org.usher.design.Markup;
import org.usher.design.Rendering;

/// Tells a reader once in a visit that the screen on which it begins stands in the language that
/// their browser asks for. Only a live page does: a document is the same for everybody.
@Component
class LanguageOffer {

  private static final String MADE = LanguageOffer.class.getName();

  private final PublicFrame frame;

  LanguageOffer(PublicFrame frame) {
    this.frame = frame;
  }

  Optional<Markup> at(Address address, Rendering rendering) {
    VaadinSession session = VaadinSession.getCurrent();
    VaadinRequest request = VaadinRequest.getCurrent();
    if (session == null || request == null || session.getAttribute(MADE) != null) {
      return Optional.empty();
    }
    session.setAttribute(MADE, true);
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? Optional.empty()
        : frame.offer(address, rendering, List.copyOf(Collections.list(request.getLocales())));
  }
}
