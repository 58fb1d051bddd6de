package cn.beian.domain.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The suffixes under which a registry registers domains (公共后缀), such as {@code com.cn}: the ICANN
 * part of the Public Suffix List. A top-level domain is a suffix in any case.
 *
 * @see "official-standards §7"
 */
public final class PublicSuffixes {
  private static final String EXCEPTION = "!";
  private static final String ANY_LABEL = "*.";

  private final Set<String> rules;

  /**
   * Takes the list's rules.
   *
   * @param rules in the list's own notation and in Unicode: {@code com.cn}, {@code *.ck}, {@code
   *     !www.ck}
   */
  public PublicSuffixes(List<String> rules) {
    this.rules = Set.copyOf(rules);
  }

  /**
   * The domain that is or can be registered (可注册域名): {@code example.com.cn} of {@code
   * www.example.com.cn}; empty when the name is a suffix itself.
   */
  public Optional<DomainName> registrable(DomainName name) {
    String text = name.unicode();
    int suffix = suffixStart(text);
    if (suffix == 0) {
      return Optional.empty();
    }
    int start = text.lastIndexOf('.', suffix - 2) + 1;
    return start == 0 ? Optional.of(name) : DomainName.of(text.substring(start));
  }

  private int suffixStart(String name) {
    int start = 0;
    // Ends at the last label, which is a suffix in any case.
    while (!isSuffix(name.substring(start))) {
      start = name.indexOf('.', start) + 1;
    }
    return start;
  }

  private boolean isSuffix(String tail) {
    int dot = tail.indexOf('.');
    boolean listed = rules.contains(tail) || rules.contains(ANY_LABEL + tail.substring(dot + 1));
    return dot < 0 || (listed && !rules.contains(EXCEPTION + tail));
  }
}
