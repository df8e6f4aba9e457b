package org.usher.post;

import java.util.Arrays;

/// A file that goes with a mail.
///
/// @param name of the file, in plain letters
/// @param type as `text/vcard; charset=UTF-8`
public record Attachment(String name, String type, byte[] bytes) {

  public Attachment {
    if (!name.matches("[A-Za-z0-9._-]{1,60}")) {
      throw new IllegalArgumentException("An attachment has a name of 1 to 60 plain letters");
    }
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attachment that
        && name.equals(that.name)
        && type.equals(that.type)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return "Attachment[…]";
  }
}
