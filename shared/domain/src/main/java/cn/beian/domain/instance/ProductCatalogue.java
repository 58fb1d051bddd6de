package cn.beian.domain.instance;

import cn.beian.domain.rule.Finding;
import java.util.Map;
import java.util.Optional;

/** The products and the texts of the conditions they set. */
public interface ProductCatalogue {

  /** The product with this code, if it can give service codes. */
  Optional<Product> product(String code);

  /**
   * What an instance that fails the condition is told.
   *
   * @param source the fact behind it
   */
  Finding failure(Condition condition, Map<String, String> parameters, String source);

  /** The conditions of a service code (FAQ-CODE-20a..h). */
  enum Condition {
    OWNER,
    PRODUCT,
    MAINLAND,
    BILLING_MODE,
    TERM,
    PUBLIC_BANDWIDTH,
    ORDER_AMOUNT,
    NOT_EXPIRED,
    QUOTA
  }
}
