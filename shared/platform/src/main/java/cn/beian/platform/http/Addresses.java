package cn.beian.platform.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Callers' internet addresses. */
final class Addresses {
  private static final int NETWORK_BYTES = 8;

  private Addresses() {}

  /**
   * What stands for whoever calls from an address: an IPv4 address itself, of an IPv6 address the
   * first 64 bits, for one caller has all that begin with them. What is no address stands for
   * itself.
   */
  static String network(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
          : address;
    } catch (IllegalArgumentException none) {
      return address;
    }
  }
}
