package org.usher.brand;

/// A brand that cannot be used. The message says which file, what was found and what is allowed.
public final class BrandException extends RuntimeException {
  BrandException(String message) {
    super(message);
  }
}
