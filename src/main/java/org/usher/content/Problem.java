package org.usher.content;

/// Something wrong with the content: where, what was given, what is allowed.
///
/// @param file path below the content folder, with `/`
/// @param line counted from 1; 0 when the whole file is meant
/// @param message one sentence, with what was given and what is allowed
public record Problem(String file, int line, String message) {

  @Override
  public String toString() {
    return line > 0 ? "%s:%d: %s".formatted(file, line, message) : file + ": " + message;
  }
}
