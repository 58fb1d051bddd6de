package cn.beian.domain.personal;

/** Turns personal data into a key that finds it again and does not tell it. */
public interface KeyedHash {

  /**
   * The hash of a text under a key that only the system has.
   *
   * @param purpose keeps hashes of different things apart, such as {@code MOBILE}
   */
  String of(String purpose, String text);
}
