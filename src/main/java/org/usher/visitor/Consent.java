package org.usher.visitor;

import java.time.Instant;
import java.util.Optional;

/// What a person has agreed to, and until when.
///
/// @param textVersion which wording they saw
public record Consent(
    Purpose purpose, String textVersion, Instant givenAt, Optional<Instant> withdrawnAt) {}
