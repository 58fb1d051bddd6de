package cn.beian.domain.account;

/** In which part a caller speaks. */
public enum Role {
  /** A customer's user, acting for one account. */
  CUSTOMER,
  /** The provider's reviewer (初审专员). */
  REVIEWER,
  /** The feed of the provider's cloud instances. */
  INVENTORY,
  /** The provider's billing: it sells service codes and pays them back. */
  BILLING,
  /** The administration's interface. */
  BUREAU
}
