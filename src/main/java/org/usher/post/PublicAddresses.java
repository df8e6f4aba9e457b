package org.usher.post;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/// Which addresses lie in the public Internet: neither this machine, nor its network, nor anything
/// set apart by IANA (special-purpose address registries, RFC 6890).
final class PublicAddresses {

  private static final List<Block> SPECIAL_V4 =
      List.of(
          Block.of(0, 0, 0, 0, 8), // this network
          Block.of(10, 0, 0, 0, 8), // private
          Block.of(100, 64, 0, 0, 10), // carrier-grade NAT, metadata of some clouds
          Block.of(127, 0, 0, 0, 8), // loopback
          Block.of(169, 254, 0, 0, 16), // link-local, metadata of most clouds
          Block.of(172, 16, 0, 0, 12), // private
          Block.of(192, 0, 0, 0, 24), // protocol assignments
          Block.of(192, 0, 2, 0, 24), // documentation
          Block.of(192, 88, 99, 0, 24), // 6to4 relays
          Block.of(192, 168, 0, 0, 16), // private
          Block.of(198, 18, 0, 0, 15), // benchmarks
          Block.of(198, 51, 100, 0, 24), // documentation
          Block.of(203, 0, 113, 0, 24), // documentation
          Block.of(224, 0, 0, 0, 3)); // multicast, reserved, broadcast

  private PublicAddresses() {}

  static boolean contains(InetAddress address) {
    return switch (address) {
      case Inet4Address four -> isPublic(four.getAddress());
      case Inet6Address six -> isPublicSix(six.getAddress());
      default -> false;
    };
  }

  private static boolean isPublic(byte[] four) {
    int bits =
        (four[0] & 0xff) << 24 | (four[1] & 0xff) << 16 | (four[2] & 0xff) << 8 | four[3] & 0xff;
    return SPECIAL_V4.stream().noneMatch(block -> block.contains(bits));
  }

  /// Only 2000::/3 is given out for public use; what carries an IPv4 address inside (mapped, NAT64,
  /// 6to4, Teredo) lies outside of it or is taken out here.
  private static boolean isPublicSix(byte[] six) {
    int first = (six[0] & 0xff) << 8 | six[1] & 0xff;
    int second = (six[2] & 0xff) << 8 | six[3] & 0xff;
    boolean isGlobal = (first & 0xe000) == 0x2000;
    boolean isProtocolAssignment = first == 0x2001 && second < 0x0200; // with Teredo
    boolean isDocumentation =
        first == 0x2001 && second == 0x0db8 || first == 0x3fff && second < 0x1000;
    boolean is6to4 = first == 0x2002;
    return isGlobal && !isProtocolAssignment && !isDocumentation && !is6to4;
  }

  private record Block(int network, int mask) {

    static Block of(int a, int b, int c, int d, int length) {
      return new Block(a << 24 | b << 16 | c << 8 | d, -1 << (32 - length));
    }

    boolean contains(int address) {
      return (address & mask) == network;
    }
  }
}
