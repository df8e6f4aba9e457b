package org.usher.content;

/// Some whole lines of a file.
///
/// @param firstLine counted from 1
record Segment(int firstLine, String text) {}
