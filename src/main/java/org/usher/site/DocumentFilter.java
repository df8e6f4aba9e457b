package org.usher.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Answers every GET of a public address with its document, before anything else looks at the
/// request, but after the headers of every answer are set: no session, no cookie, no database.
/// Everything else passes.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DocumentFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient Documents documents;
  private final transient PublicAddresses publicAddresses;

  DocumentFilter(Documents documents, PublicAddresses publicAddresses) {
    this.documents = documents;
    this.publicAddresses = publicAddresses;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<PublishedDocument> known = known(request);
    if (known.isPresent()) {
      send(known.get(), request, response);
    } else if (publicAddresses.isDocument(request)) {
      answer(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<PublishedDocument> known(HttpServletRequest request) {
    return publicAddresses.mayBeDocument(request)
        ? documents.known(request.getRequestURI(), request.getQueryString())
        : Optional.empty();
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    switch (documents.at(request.getRequestURI(), request.getQueryString())) {
      case Documents.Answer.Elsewhere(String href) -> {
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader(HttpHeaders.LOCATION, href);
      }
      case Documents.Answer.Found(PublishedDocument document) -> send(document, request, response);
    }
  }

  private static void send(
      PublishedDocument document, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, document.isCacheable() ? "no-cache" : "no-store");
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (document.isCacheable()) {
      response.setHeader(HttpHeaders.ETAG, document.tag());
      if (document.tag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return;
      }
    }
    response.setStatus(document.status());
    response.setContentType("text/html;charset=UTF-8");
    sendBytes(document, request, response);
  }

  private static void sendBytes(
      PublishedDocument document, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] bytes = document.plain();
    if (acceptsGzip(request)) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      bytes = document.gzip();
    }
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static boolean acceptsGzip(HttpServletRequest request) {
    String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return encodings != null && encodings.contains("gzip");
  }
}
