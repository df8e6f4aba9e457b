package org.usher.handoff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Looks for words in bytes, also where they were encoded: as UTF-16, in hexadecimal digits or in
/// Base64, wherever in a longer value they stood.
///
/// @param words letters and digits only, so that no other encoding changes them; 8 or more
public record Traces(List<String> words) {

  /// Which of the words stand in these bytes.
  public Set<String> in(byte[] bytes) {
    String haystack = new String(bytes, ISO_8859_1);
    var found = new HashSet<String>();
    for (String word : words) {
      if (forms(word).stream().anyMatch(haystack::contains)) {
        found.add(word);
      }
    }
    return found;
  }

  /// Files below a folder in which one of the words stands.
  public List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> !in(read(file)).isEmpty()).toList();
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new byte[0]; // gone since it was listed
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Set<String> forms(String word) {
    byte[] plain = word.getBytes(UTF_8);
    var forms = new HashSet<String>();
    forms.add(word);
    forms.add(new String(word.getBytes(UTF_16LE), ISO_8859_1));
    forms.add(HexFormat.of().formatHex(plain));
    forms.add(HexFormat.of().withUpperCase().formatHex(plain));
    for (int before = 0; before < 3; before++) {
      forms.add(inBase64(plain, before));
    }
    return forms;
  }

  /// The digits of Base64 that depend on the word alone, with this many bytes before it.
  private static String inBase64(byte[] word, int before) {
    byte[] padded = new byte[before + word.length];
    System.arraycopy(word, 0, padded, before, word.length);
    String digits = Base64.getEncoder().withoutPadding().encodeToString(padded);
    int first = (before * 8 + 5) / 6;
    int end = padded.length * 8 / 6;
    return digits.substring(first, end);
  }
}
