package cn.beian.domain.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Suffixes of domain names, each with its dot, such as {@code .com} or {@code .中国}. Those in
 * Chinese are turned into ASCII only when a domain may have one, for that loads ICU.
 *
 * @param plain those in ASCII
 * @param international all others, as they are written
 */
public record Suffixes(Set<String> plain, List<String> international) {
  private static final int ASCII = 128;

  public Suffixes {
    plain = Set.copyOf(plain);
    international = List.copyOf(international);
  }

  /** These suffixes, each with its dot. */
  public static Suffixes of(Collection<String> suffixes) {
    Map<Boolean, List<String>> byScript =
        suffixes.stream()
            .collect(
                Collectors.partitioningBy(suffix -> suffix.chars().allMatch(each -> each < ASCII)));
    return new Suffixes(
        Set.copyOf(byScript.getOrDefault(true, List.of())),
        byScript.getOrDefault(false, List.of()));
  }

  /** Whether the domain ends in one of them. */
  public boolean end(DomainName domain) {
    String ascii = domain.ascii();
    return endsPlainly(ascii)
        || (domain.topLevel().startsWith("xn--")
            && international.stream().anyMatch(suffix -> ascii.endsWith(toAscii(suffix))));
  }

  private boolean endsPlainly(String ascii) {
    for (int dot = ascii.indexOf('.'); dot >= 0; dot = ascii.indexOf('.', dot + 1)) {
      if (plain.contains(ascii.substring(dot))) {
        return true;
      }
    }
    return false;
  }

  private static String toAscii(String suffix) {
    return DomainName.of("a" + suffix).map(name -> "." + name.suffix()).orElse(suffix);
  }
}
