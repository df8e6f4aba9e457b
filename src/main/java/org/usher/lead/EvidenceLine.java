package org.usher.lead;

/// One line that a buyer saw and let stand: an answer, a page, something done.
///
/// @param id stable name within one sheet, as `answer.role` or `page.what-it-costs`
/// @param words as the buyer saw them, a clause in the third person without a full stop
public record EvidenceLine(String id, Kind kind, String words) {

  /// What a line is about.
  public enum Kind {
    /// What the buyer said of themselves.
    ANSWER,
    /// What the buyer did on the site.
    DEED
  }
}
