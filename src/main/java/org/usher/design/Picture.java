package org.usher.design;

/// A picture that stands for a screen elsewhere.
///
/// @param path beginning with `/`
/// @param width in pixels
/// @param height in pixels
/// @param words for those who do not see it
public record Picture(String path, int width, int height, String words) {}
