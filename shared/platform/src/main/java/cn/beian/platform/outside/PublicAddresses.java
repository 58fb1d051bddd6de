package cn.beian.platform.outside;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which addresses are hosts of the public internet. Of IPv4 all are but those that IANA's registry
 * of special-purpose addresses lists; of IPv6 only global unicast is, without what stands for
 * another address or for none: whatever wraps an IPv4 address (mapped, compatible, NAT64, 6to4,
 * Teredo) is refused, whatever it wraps.
 */
public final class PublicAddresses {
  private static final Block GLOBAL = Block.of("2000::/3");
  private static final List<Block> SPECIAL =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20")
          .map(Block::of)
          .toList();

  private PublicAddresses() {}

  /** Whether the address is a host's of the public internet. */
  public static boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean known = bytes.length == 4 || GLOBAL.contains(bytes);
    return known && SPECIAL.stream().noneMatch(block -> block.contains(bytes));
  }

  /** All addresses with the same first bits. */
  private record Block(List<Integer> first, int bits) {
    static Block of(String text) {
      String[] parts = text.split("/", 2);
      return new Block(
          unsigned(InetAddress.ofLiteral(parts[0]).getAddress()), Integer.parseInt(parts[1]));
    }

    boolean contains(byte[] address) {
      List<Integer> other = unsigned(address);
      if (other.size() != first.size()) {
        return false;
      }
      int same = 0;
      while (same < bits && bit(first, same) == bit(other, same)) {
        same++;
      }
      return same == bits;
    }

    private static int bit(List<Integer> bytes, int index) {
      return bytes.get(index / 8) >> (7 - index % 8) & 1;
    }

    private static List<Integer> unsigned(byte[] bytes) {
      return IntStream.range(0, bytes.length).mapToObj(i -> Byte.toUnsignedInt(bytes[i])).toList();
    }
  }
}
