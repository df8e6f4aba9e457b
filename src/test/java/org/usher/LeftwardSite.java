package org.usher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A pseudo-locale: the oven maker's site with every sentence begun in Arabic script, in a language
/// that is written from right to left. Nobody needs to read it to see whether the screens turn.
final class LeftwardSite {

  /// "Oven": what begins each sentence.
  private static final String WORD = "فرن ";

  private static final Pattern SAID =
      Pattern.compile(
          "(?m)^( *(?:- )?(?:title|tagline|description|notice|heading|lead|promise|ask|why|label"
              + "|means|summary): )(['\"]?)");

  private static final Pattern PARAGRAPH = Pattern.compile("(?m)^(#+ |- )?(?=[A-Z])");

  private LeftwardSite() {}

  /// Writes the site into a folder that is empty.
  static void write(Path folder) throws IOException {
    Path original = Path.of("content/samples/ovenhall");
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(original.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        String name = file.getFileName().toString();
        if (name.endsWith(".md") || name.endsWith(".yaml")) {
          Files.writeString(copy, turned(name, Files.readString(file)));
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private static String turned(String name, String text) {
    if (!name.endsWith(".md")) {
      return sentences(text).replace("languages: [en]", "languages: [ar, en]");
    }
    int body = text.indexOf("\n---\n", 4) + 5;
    return sentences(text.substring(0, body))
        + PARAGRAPH.matcher(text.substring(body)).replaceAll(found -> group(found, 1) + WORD);
  }

  private static String sentences(String yaml) {
    return SAID.matcher(yaml).replaceAll(found -> group(found, 1) + group(found, 2) + WORD);
  }

  private static String group(MatchResult found, int group) {
    String text = found.group(group);
    return text == null ? "" : text;
  }
}
