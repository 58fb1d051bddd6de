package cn.beian.domain.bureau;

import cn.beian.domain.filing.Province;
import java.util.Optional;

/** Under which number a domain is filed, asked of an administration (V3 §1.10). */
public interface FiledNumbers {

  /**
   * The filing number of a domain's website; empty if it is not filed.
   *
   * @param domain in ASCII form
   * @throws BureauUnavailableException if nobody knows: ask again later
   */
  Optional<String> site(Province province, String domain);
}
