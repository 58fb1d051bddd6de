package cn.beian.domain.bureau;

import cn.beian.domain.filing.Province;
import java.util.Optional;

/** Under which number a domain is filed, asked of an administration (V3 §1.10). */
public interface FiledNumbers {

  /**
   * What the administration of a province says of a domain; empty where the provider has no
   * identity with it.
   *
   * @param domain in ASCII form
   * @throws BureauUnavailableException if nobody knows: ask again later
   */
  Optional<Standing> standing(Province province, String domain);

  /**
   * The filing number of a domain's website; empty if it is not filed.
   *
   * @param domain in ASCII form
   * @throws BureauUnavailableException if nobody knows: ask again later
   */
  default Optional<String> site(Province province, String domain) {
    return standing(province, domain)
        .map(standing -> standing instanceof Standing.Filed(String number) ? number : "")
        .filter(number -> !number.isEmpty());
  }

  /** Whether a domain is filed. */
  sealed interface Standing {

    /**
     * It is.
     *
     * @param siteNumber its website's filing number; empty where it is not told
     */
    record Filed(String siteNumber) implements Standing {}

    /** It is not. */
    record NotFiled() implements Standing {}
  }
}
