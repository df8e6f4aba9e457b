package org.usher.post;

import java.util.Arrays;

/// What is handed in to be delivered.
///
/// None of the three names may hold personal data or secrets, since they stand in clear in tables
/// and logs.
///
/// @param kind which [Composer] makes a message of it; up to 60 characters
/// @param reference id of what it is about, as a lead's or an account's; up to 100 characters
/// @param destination name of the endpoint, as `webhook:crm` or `mail:sales`, by which it is
///   switched off when the receiver says 410; never an address; up to 100 characters
/// @param sealed opaque to post; up to 1 MB
public record Parcel(String kind, String reference, String destination, byte[] sealed) {
  private static final int MAX_BYTES = 1_000_000;

  public Parcel {
    require("kind", kind, 60);
    require("reference", reference, 100);
    require("destination", destination, 100);
    if (sealed.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "A parcel of kind %s holds up to %d bytes, not %d"
              .formatted(kind, MAX_BYTES, sealed.length));
    }
    sealed = sealed.clone();
  }

  /// The value is not repeated in the message: it may be the very address that must not be there.
  private static void require(String what, String value, int maxLength) {
    if (value.isBlank() || value.length() > maxLength || value.contains("@")) {
      throw new IllegalArgumentException(
          "The %s of a parcel has 1 to %d characters and no @".formatted(what, maxLength));
    }
  }

  @Override
  public byte[] sealed() {
    return sealed.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Parcel parcel
        && kind.equals(parcel.kind)
        && reference.equals(parcel.reference)
        && destination.equals(parcel.destination)
        && Arrays.equals(sealed, parcel.sealed);
  }

  @Override
  public int hashCode() {
    return 31 * reference.hashCode() + Arrays.hashCode(sealed);
  }

  @Override
  public String toString() {
    return "Parcel[%s, %s, %s]".formatted(kind, reference, destination);
  }
}
