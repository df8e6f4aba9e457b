package org.usher.visitor;

/// There is no such person, or not any more.
public final class UnknownPersonException extends RuntimeException {

  UnknownPersonException(PersonId person) {
    super("There is no person %s, or not any more".formatted(person));
  }
}
