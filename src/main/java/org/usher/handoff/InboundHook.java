package org.usher.handoff;

/// A webhook as it came.
///
/// @param source whose it claims to be
/// @param body the very bytes
public record InboundHook(
    String source, String id, String timestamp, String signature, byte[] body) {

  public InboundHook {
    body = body.clone();
  }

  @Override
  public byte[] body() {
    return body.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InboundHook that
        && source.equals(that.source)
        && id.equals(that.id)
        && signature.equals(that.signature);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "InboundHook[…]";
  }
}
