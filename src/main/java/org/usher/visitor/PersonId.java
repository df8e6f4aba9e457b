package org.usher.visitor;

import java.util.UUID;

/// Names a person without saying who it is; all that other tables, events and logs hold of them.
public record PersonId(UUID value) {

  static PersonId random() {
    return new PersonId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
