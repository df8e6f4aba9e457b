package org.usher.design;

/// Something that everybody must know on every staff screen.
///
/// @param words what it is
/// @param label of the button that ends it; empty when there is none
/// @param act what the button does; the page is shown anew afterwards
public record Notice(String words, String label, Runnable act) {}
