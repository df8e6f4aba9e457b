package org.usher.post;

/// A delivery was given up, the first at this destination since something arrived there. Published
/// in the transaction of that; told once until something arrives again.
public record DestinationGaveUp(String destination) {}
