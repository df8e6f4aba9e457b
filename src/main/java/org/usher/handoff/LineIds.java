package org.usher.handoff;

import org.usher.content.PageId;
import org.usher.question.QuestionId;

/// The names of the lines of a preview.
final class LineIds {

  static final String ANSWER = "answer.";
  static final String ARRIVED = "arrived.";
  static final String SEARCHES = "searches";
  static final String DAYS = "days";

  private LineIds() {}

  static String answer(QuestionId question) {
    return ANSWER + question;
  }

  static String arrived(QuestionId question) {
    return ARRIVED + question;
  }

  /// @param path below `/files/`
  static String file(String path) {
    return "file." + path;
  }

  static String page(PageId page) {
    return "page." + page;
  }
}
