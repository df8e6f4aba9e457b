package org.usher.handoff;

/// Why a row of a file teaches nothing.
///
/// @param line counted from 1
/// @param key of the words that say why, below `handoff.past.problem`
/// @param given what stood there, shortened; empty when that says nothing
public record PastProblem(int line, String key, String given) {}
