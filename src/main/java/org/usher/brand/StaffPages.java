package org.usher.brand;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/// Dresses the pages that Vaadin makes itself. These are the staff's; the public ones are documents
/// of our own.
@Component
class StaffPages implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  private final transient Brand brand;
  private final transient StaffSheet styleSheet;

  StaffPages(Brand brand, StaffSheet styleSheet) {
    this.brand = brand;
    this.styleSheet = styleSheet;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::dress);
  }

  private void dress(IndexHtmlResponse page) {
    Element head = page.getDocument().head();
    head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
    head.appendElement("meta").attr("name", "robots").attr("content", "noindex");
    brand
        .logo()
        .ifPresent(logo -> head.appendElement("link").attr("rel", "icon").attr("href", logo));
    head.appendElement("link").attr("rel", "stylesheet").attr("href", styleSheet.address());
  }
}
