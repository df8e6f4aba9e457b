package org.usher.site;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.usher.content.Image;
import org.usher.content.Publication;

/// Serves the pictures and files of the published site, whole or in parts. They come from copies
/// named by digest, so no name in a request reaches the disk.
@Controller
class ContentFiles {

  private static final CacheControl FOR_AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));

  private final Publication publication;

  ContentFiles(Publication publication) {
    this.publication = publication;
  }

  @GetMapping("/images/{*name}")
  ResponseEntity<Resource> image(
      @PathVariable String name,
      @RequestParam(name = Image.WIDTH, defaultValue = "") String width,
      HttpServletRequest request) {
    return serve(publication.image(name.substring(1)), width, request);
  }

  @GetMapping("/files/{*name}")
  ResponseEntity<Resource> file(@PathVariable String name, HttpServletRequest request) {
    return serve(publication.file(name.substring(1)), "", request);
  }

  /// @param width of the copy that is wanted; the whole for any that there is not
  private static ResponseEntity<Resource> serve(
      Optional<Image> found, String width, HttpServletRequest request) {
    if (found.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    Image file = found.get();
    Path copy = width.matches("[0-9]{1,4}") ? file.file(Integer.parseInt(width)) : file.file();
    String tag = "\"" + copy.getFileName() + "\"";
    if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      return ResponseEntity.status(304).eTag(tag).cacheControl(FOR_AN_HOUR).build();
    }
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(FOR_AN_HOUR)
        .contentType(MediaType.valueOf(file.mediaType()))
        .body(new FileSystemResource(copy));
  }
}
