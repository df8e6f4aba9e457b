package org.usher.insight;

/// Words that enough visits have searched for to be kept.
///
/// @param visits visits that searched for them
/// @param inVain visits in which nothing matched
public record WordNumbers(String words, long visits, long inVain) {}
