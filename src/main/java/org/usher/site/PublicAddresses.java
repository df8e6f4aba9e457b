package org.usher.site;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Which requests ask for a document of the public site: a GET or HEAD of an address at which no
/// controller and no staff screen stands, and that is not the live page talking to the server.
@Component
class PublicAddresses {

  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  /// What Vaadin and the servlet container serve by themselves.
  private static final Set<String> FOLDERS = Set.of("VAADIN", "HILLA", "error", "vaadinServlet");

  private final ServletContext servlets;
  private final ObjectProvider<HandlerMapping> controllers;

  PublicAddresses(
      ServletContext servlets,
      @Qualifier("requestMappingHandlerMapping") ObjectProvider<HandlerMapping> controllers) {
    this.servlets = servlets;
    this.controllers = controllers;
  }

  /// Whether the request could be answered with a document at all, judged by its first line alone.
  boolean mayBeDocument(HttpServletRequest request) {
    return METHODS.contains(request.getMethod()) && !isLiveTalk(request);
  }

  boolean isDocument(HttpServletRequest request) {
    String path = request.getRequestURI();
    return mayBeDocument(request)
        && !FOLDERS.contains(firstFolder(path))
        && !isStaffScreen(path)
        && !hasController(request);
  }

  private static boolean isLiveTalk(HttpServletRequest request) {
    String query = request.getQueryString();
    return query != null && (query.startsWith("v-r=") || query.contains("&v-r="));
  }

  private static String firstFolder(String path) {
    int end = path.indexOf('/', 1);
    return path.substring(1, end < 0 ? path.length() : end);
  }

  private boolean isStaffScreen(String path) {
    return RouteConfiguration.forRegistry(
            ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)))
        .getRoute(path.substring(1))
        .filter(target -> !target.equals(LiveView.class))
        .isPresent();
  }

  private boolean hasController(HttpServletRequest request) {
    ServletRequestPathUtils.parseAndCache(request);
    try {
      return controllers.getObject().getHandler(request) != null;
    } catch (Exception e) {
      return false; // a controller that takes other methods only
    } finally {
      ServletRequestPathUtils.clearParsedRequestPath(request);
    }
  }
}
