package org.usher.engagement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Requests of programs that say who they are, by the patterns in `bots.txt`. A program that lies
/// is not recognised here; it counts as a visitor until it does what only programs do.
@Component
final class Bots implements Uncounted {

  /// No browser sends a longer one; so much is looked at, at most.
  private static final int MAX_LENGTH = 1000;

  private final Pattern known;

  Bots() {
    this.known = Pattern.compile(patterns(), Pattern.CASE_INSENSITIVE);
  }

  @Override
  public boolean covers(HttpServletRequest request) {
    String agent = request.getHeader("User-Agent");
    return agent == null
        || agent.isBlank()
        || agent.length() > MAX_LENGTH
        || known.matcher(agent).find();
  }

  private static String patterns() {
    try {
      return new ClassPathResource("bots.txt", Bots.class)
          .getContentAsString(UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(joining("|"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
