package org.usher.content;

/// Where something in a page leads, as its writer wrote it.
///
/// @param isImage shown there, not linked
record Link(int line, String target, boolean isImage) {}
