package org.usher.content;

/// Words for readers that a file of the site does not give in one of its languages.
///
/// @param name as the file calls them, in quotes
public record Untranslated(Origin origin, String name, String language) {}
