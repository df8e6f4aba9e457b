package org.usher.matching;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/// Writes passages as HTML: everything escaped, the words found in `<mark>`. A sentence that is
/// longer than a few lines is cut at words around the first word found.
final class PassageWriter extends PassageFormatter {

  /// About three lines on a phone.
  private static final int MAX_LENGTH = 240;

  private static final int BEFORE_FIRST_WORD = 80;
  private static final String CUT = "…";

  /// What no sentence begins with.
  private static final String LEFT_OVER = ",;:)]”’· ";

  @Override
  public String format(Passage[] passages, String text) {
    var html = new StringBuilder();
    for (Passage passage : passages) {
      html.append(html.isEmpty() ? "" : " " + CUT + " ");
      write(passage, text, html);
    }
    return html.toString().strip();
  }

  private static void write(Passage passage, String text, StringBuilder html) {
    int start = start(passage, text);
    int end = end(passage, text, start);
    html.append(start > passage.getStartOffset() ? CUT : "");
    int written = start;
    for (int match = 0; match < passage.getNumMatches(); match++) {
      int from = Math.max(passage.getMatchStarts()[match], written);
      int to = passage.getMatchEnds()[match];
      if (from < to && to <= end) {
        html.append(escaped(text.substring(written, from)));
        html.append("<mark>").append(escaped(text.substring(from, to))).append("</mark>");
        written = to;
      }
    }
    html.append(escaped(text.substring(written, end)));
    html.append(end < passage.getEndOffset() ? CUT : "");
  }

  private static int start(Passage passage, String text) {
    int start = afterMarks(passage, text);
    if (passage.getEndOffset() - start <= MAX_LENGTH || passage.getNumMatches() == 0) {
      return start;
    }
    int first = passage.getMatchStarts()[0];
    int wanted = Math.max(start, first - BEFORE_FIRST_WORD);
    int space = text.indexOf(' ', wanted);
    return wanted == start || space < 0 || space >= first ? wanted : space + 1;
  }

  /// A question in quotes ends a sentence for the iterator, and what follows begins with a comma.
  private static int afterMarks(Passage passage, String text) {
    int start = passage.getStartOffset();
    while (start < passage.getEndOffset() && LEFT_OVER.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  private static int end(Passage passage, String text, int start) {
    int end = passage.getEndOffset();
    if (end - start <= MAX_LENGTH) {
      return end;
    }
    int space = text.lastIndexOf(' ', start + MAX_LENGTH);
    return space > start + BEFORE_FIRST_WORD ? space : start + MAX_LENGTH;
  }

  static String escaped(String text) {
    var html = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return html.toString();
  }
}
