package org.usher.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The body of a page, cut at the lines that begin with `:::`.
sealed interface BodyPiece {

  int line();

  record Prose(Segment segment) implements BodyPiece {
    @Override
    public int line() {
      return segment.firstLine();
    }
  }

  /// @param condition YAML, not yet read
  record When(int line, String condition) implements BodyPiece {}

  /// @param about YAML, not yet read
  record Video(int line, String about) implements BodyPiece {}

  record Otherwise(int line) implements BodyPiece {}

  record End(int line) implements BodyPiece {}

  record Unknown(int line, String mark) implements BodyPiece {}

  /// Cuts `source`. A mark in a fenced code block is code.
  static List<BodyPiece> cut(Segment source) {
    var cut = new Cut(source.firstLine());
    source.text().lines().forEach(cut::read);
    return cut.pieces();
  }

  /// Goes through the lines.
  final class Cut {
    private static final Pattern MARK = Pattern.compile(" {0,3}:::(.*)");
    private static final Pattern WHEN = Pattern.compile("when(\\s.*|\\{.*|)");
    private static final Pattern VIDEO = Pattern.compile("video(\\s.*|\\{.*|)");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)");

    private final List<BodyPiece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int line;
    private int textLine;
    private String fence = "";

    private Cut(int firstLine) {
      this.line = firstLine;
      this.textLine = firstLine;
    }

    private void read(String content) {
      var mark = MARK.matcher(content);
      if (fence.isEmpty() && mark.matches()) {
        endText();
        pieces.add(piece(mark.group(1).strip()));
        textLine = line + 1;
      } else {
        followFence(content);
        text.append(content).append('\n');
      }
      line++;
    }

    private BodyPiece piece(String mark) {
      if (WHEN.matcher(mark).matches()) {
        return new When(line, mark.substring("when".length()));
      }
      if (VIDEO.matcher(mark).matches()) {
        return new Video(line, mark.substring("video".length()));
      }
      return switch (mark) {
        case "" -> new End(line);
        case "otherwise" -> new Otherwise(line);
        default -> new Unknown(line, mark);
      };
    }

    private void followFence(String content) {
      var ticks = FENCE.matcher(content);
      if (!ticks.matches()) {
        return;
      }
      if (fence.isEmpty()) {
        fence = ticks.group(1);
      } else if (ticks.group(1).startsWith(fence) && ticks.group(2).isBlank()) {
        fence = "";
      }
    }

    private void endText() {
      if (!text.toString().isBlank()) {
        pieces.add(new Prose(new Segment(textLine, text.toString())));
      }
      text.setLength(0);
    }

    private List<BodyPiece> pieces() {
      endText();
      return pieces;
    }
  }
}
