package org.usher.design;

/// The screen stands elsewhere now, for good.
public record Moved(Address to) implements Reply {}
