package org.usher.matching;

import org.usher.content.PageId;

/// Two pages between which a question decides: likely ones, whose buyers would answer differently.
public record Contrast(PageId one, PageId other) {}
