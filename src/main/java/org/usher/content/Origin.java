package org.usher.content;

/// Where something of a published site stands in the content folder.
///
/// @param file path below the content folder, with `/`
/// @param line counted from 1; 0 when the whole file is meant
public record Origin(String file, int line) {

  @Override
  public String toString() {
    return line > 0 ? file + ":" + line : file;
  }
}
