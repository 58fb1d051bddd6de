package cn.beian.domain.blacklist;

import cn.beian.domain.identity.DomainName;
import cn.beian.domain.personal.CertificateNumber;
import cn.beian.domain.personal.KeyedHash;
import java.text.Normalizer;
import java.util.Locale;

/**
 * One thing that may stand on the blacklist (FAQ-NUM-10). It tells no personal data.
 *
 * @param key a keyed hash of the certificate's type and number, the website's name as {@link
 *     #websiteName} folds it, or the domain's {@link DomainName#lockKey()}
 */
public record Blacklisted(Kind kind, String key) {
  private static final int LONGEST = 256;

  /** What can be listed. */
  public enum Kind {
    CERTIFICATE,
    WEBSITE_NAME,
    DOMAIN
  }

  /**
   * A certificate, under the same key as the lock that an order holds of it.
   *
   * @param type a code of the table {@code certificateTypes}
   */
  public static Blacklisted certificate(String type, CertificateNumber number, KeyedHash hash) {
    return new Blacklisted(Kind.CERTIFICATE, number.key(type, hash));
  }

  /**
   * A website's name: full-width and compatibility characters (NFKC), letters' case and surrounding
   * blanks make no difference. What goes beyond 256 characters is left out, so are halves of
   * characters. The key is empty if nothing remains.
   */
  public static Blacklisted websiteName(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder();
    folded
        .strip()
        .codePoints()
        .filter(each -> Character.getType(each) != Character.SURROGATE)
        .limit(LONGEST)
        .forEach(key::appendCodePoint);
    return new Blacklisted(Kind.WEBSITE_NAME, key.toString());
  }

  /** A domain. */
  public static Blacklisted domain(DomainName name) {
    return new Blacklisted(Kind.DOMAIN, name.lockKey());
  }
}
