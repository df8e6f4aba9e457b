package org.usher.staff;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// The network that an address belongs to, as far as one person has it: a whole IPv4 address, and
/// the first 64 bits of an IPv6 address, since every household has as many of those as it likes.
///
/// @param name the bits in hexadecimal digits
record Network(String name) {

  private static final int IPV6_PREFIX_BYTES = 8;

  /// @param address in digits, as a servlet request gives it; anything else is taken as its own
  ///   network
  static Network of(String address) {
    try {
      var parsed = InetAddress.ofLiteral(address);
      byte[] bytes = parsed.getAddress();
      return new Network(
          HexFormat.of()
              .formatHex(
                  parsed instanceof Inet6Address
                      ? Arrays.copyOf(bytes, IPV6_PREFIX_BYTES)
                      : bytes));
    } catch (IllegalArgumentException e) {
      return new Network(address);
    }
  }
}
