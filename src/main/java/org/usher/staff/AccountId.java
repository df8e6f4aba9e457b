package org.usher.staff;

import java.util.UUID;

/// Names one account of a member of staff, for good.
public record AccountId(UUID value) {

  static AccountId random() {
    return new AccountId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
