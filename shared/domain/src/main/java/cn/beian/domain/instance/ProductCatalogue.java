package cn.beian.domain.instance;

import cn.beian.domain.rule.Finding;
import java.util.Map;
import java.util.Optional;

/** The products and the texts of the conditions they set. */
public interface ProductCatalogue {

  /** The product with this code; empty for one that the catalogue does not name. */
  Optional<Product> product(String code);

  /** For how many months from its purchase a paid code can be used (PREP-PAID-06). */
  int paidMonths();

  /**
   * What an instance that fails the condition is told.
   *
   * @param source the fact behind it
   */
  Finding failure(Condition condition, Map<String, String> parameters, String source);

  /** The conditions of a service code (FAQ-CODE-20a..h, PREP-PAID-02..03). */
  enum Condition {
    OWNER,
    PRODUCT,
    /** The product needs no codes. */
    CODE_NEEDED,
    /** The codes of the product are given out in its own console. */
    ISSUED_HERE,
    MAINLAND,
    BILLING_MODE,
    TERM,
    FIRST_TERM,
    PUBLIC_BANDWIDTH,
    ORDER_AMOUNT,
    NOT_EXPIRED,
    NOT_RELEASED,
    /** Enough free codes are left. */
    QUOTA,
    /** All free codes are given out before paid ones are bound (AMB-23). */
    FREE_CODES_ISSUED,
    /** Enough paid codes can still be bound. */
    PAID_QUOTA
  }
}
