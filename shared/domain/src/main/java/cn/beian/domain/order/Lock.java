package cn.beian.domain.order;

/**
 * Something that one open order at a time may hold (FAQ-CONC-01..03).
 *
 * @param key the account's id, the domain's ASCII form, or a keyed hash of the certificate's type
 *     and number
 */
public record Lock(Kind kind, String key) {

  /** What can be held. */
  public enum Kind {
    ACCOUNT,
    DOMAIN,
    CERTIFICATE
  }
}
