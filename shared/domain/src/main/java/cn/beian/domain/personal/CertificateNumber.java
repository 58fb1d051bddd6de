package cn.beian.domain.personal;

import java.util.Locale;

/**
 * The number of an identity document or of a unit's certificate (证件号码). {@link #toString()} masks
 * it; {@link #value()} is the clear text.
 */
public record CertificateNumber(String value) implements PersonalText {

  /**
   * The key under which orders, records and the blacklist know a certificate: the case of letters
   * makes no difference.
   *
   * @param type a code of the table {@code certificateTypes}
   */
  public String key(String type, KeyedHash hash) {
    return hash.of("CERTIFICATE", type + ":" + value.toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return Mask.keep(value, 3, 2);
  }
}
