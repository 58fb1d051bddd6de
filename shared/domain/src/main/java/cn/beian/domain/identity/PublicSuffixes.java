package cn.beian.domain.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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
    return suffix == 0
        ? Optional.empty()
        : DomainName.of(text.substring(text.lastIndexOf('.', suffix - 2) + 1));
  }

  private int suffixStart(String name) {
    return IntStream.range(0, name.length())
        .filter(at -> at == 0 || name.charAt(at - 1) == '.')
        .filter(at -> isSuffix(name.substring(at)))
        .findFirst()
        .orElseThrow();
  }

  private boolean isSuffix(String tail) {
    int dot = tail.indexOf('.');
    boolean listed = rules.contains(tail) || rules.contains(ANY_LABEL + tail.substring(dot + 1));
    return dot < 0 || (listed && !rules.contains(EXCEPTION + tail));
  }
}
