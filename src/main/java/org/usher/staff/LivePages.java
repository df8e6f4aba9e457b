package org.usher.staff;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.usher.design.Headers;

/// Gives every page that Vaadin makes its own content security policy: Vaadin's inline scripts get
/// a nonce, and nothing else may run.
@Component
final class LivePages implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;
  private static final int NONCE_BYTES = 18;

  private final transient Reach reach;
  private final SecureRandom random = new SecureRandom();

  LivePages(Reach reach) {
    this.reach = reach;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::guard);
  }

  private void guard(IndexHtmlResponse page) {
    String nonce = nonce();
    page.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
    page.getVaadinResponse()
        .setHeader(Headers.CONTENT_SECURITY_POLICY, Headers.livePolicy(reach.isHttps(), nonce));
  }

  private String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
