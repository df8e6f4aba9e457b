package org.usher.visitor;

import org.jspecify.annotations.Nullable;

/// Something sealed does not open: it was sealed for another person or purpose, or with another
/// key, or it was changed.
public final class BrokenSealException extends RuntimeException {

  BrokenSealException(String context, @Nullable Throwable cause) {
    super("What is sealed as '%s' does not open".formatted(context), cause);
  }
}
