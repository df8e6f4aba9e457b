package org.usher.site;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Which requests ask for a document of the public site: a GET or HEAD of an address that is
/// neither a staff screen, nor a file, nor the live page talking to the server.
@Component
class PublicAddresses {

  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final Set<String> FOLDERS =
      Set.of("VAADIN", "HILLA", "theme", "images", "error", "vaadinServlet");
  private static final Set<String> FILES = Set.of("/favicon.ico", "/robots.txt", "/sitemap.xml");

  private final ServletContext servlets;

  PublicAddresses(ServletContext servlets) {
    this.servlets = servlets;
  }

  boolean isDocument(HttpServletRequest request) {
    String path = request.getRequestURI();
    return METHODS.contains(request.getMethod())
        && !isLiveTalk(request)
        && !FILES.contains(path)
        && !FOLDERS.contains(firstFolder(path))
        && !isStaffScreen(path);
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
}
