package org.usher.content;

import java.util.Optional;

/// Where a page has its facts from.
public record Source(String title, Optional<String> url) {}
