package cn.beian.domain.order;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;

/** Who moves an order: what its history names, and what a refusal lists actions for. */
public enum Party {
  /** A user of the order's account. */
  CUSTOMER,
  /** The provider's reviewer (初审专员). */
  REVIEWER,
  /** A person who answers the ministry's SMS. */
  CONTACT,
  /** A function: hand-over, the administration's result, clean-up. */
  SYSTEM;

  /** The party of somebody who does what customers mostly do: reviewers do it for them. */
  static Party of(Caller caller) {
    return caller.role() == Role.REVIEWER ? REVIEWER : CUSTOMER;
  }
}
