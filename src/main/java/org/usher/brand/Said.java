package org.usher.brand;

import java.util.Optional;

/// Words of a brand as one page or mail shows them.
///
/// @param otherLanguage in which they are, when it is not the one asked for, so that they can be
///   marked and read aloud rightly
public record Said(String words, Optional<String> otherLanguage) {}
