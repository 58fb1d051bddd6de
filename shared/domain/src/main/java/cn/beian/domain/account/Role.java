package cn.beian.domain.account;

/** In which part a caller speaks. */
public enum Role {
  /** A customer's user, acting for one account. */
  CUSTOMER,
  /** The provider's reviewer (初审专员). */
  REVIEWER,
  /** The feed of the provider's cloud instances. */
  INVENTORY,
  /** The administration's interface. */
  BUREAU
}
