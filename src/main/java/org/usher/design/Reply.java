package org.usher.design;

/// What a screen answers to an address.
public sealed interface Reply permits Rendering, Moved {}
