package org.usher.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A page's file, divided into front matter and body.
record PageText(Segment front, Segment body) {

  private static final String FENCE = "---";

  /// Empty when the file does not begin with front matter between two lines `---`.
  static Optional<PageText> divide(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !isFence(lines.getFirst())) {
      return Optional.empty();
    }
    return IntStream.range(1, lines.size())
        .filter(i -> isFence(lines.get(i)))
        .boxed()
        .findFirst()
        .map(end -> new PageText(segment(lines, 1, end), segment(lines, end + 1, lines.size())));
  }

  private static boolean isFence(String line) {
    return line.stripTrailing().equals(FENCE);
  }

  private static Segment segment(List<String> lines, int from, int to) {
    return new Segment(
        from + 1,
        lines.subList(from, to).stream().map(line -> line + "\n").collect(Collectors.joining()));
  }
}
