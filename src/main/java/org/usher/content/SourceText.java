package org.usher.content;

import java.time.Instant;

/// A text file of the content folder.
///
/// @param file path below the folder
/// @param text with `\n` at the ends of lines, without a byte order mark
/// @param changed when it was last written
record SourceText(String file, String text, Instant changed) {}
