package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.instance.Instance;
import java.time.LocalDate;

/**
 * An instance as the inventory tells of it, version by version. It meets everything that its
 * product asks for.
 */
record Server(
    String id,
    String product,
    String account,
    int months,
    LocalDate lastDay,
    Instance.Status status,
    long version) {

  /** One that was just bought and lasts for ten years. */
  static Server ecs(String id, String account) {
    return bought(id, "ecs", account, LocalDate.parse("2036-01-01"));
  }

  static Server bought(String id, String product, String account, LocalDate lastDay) {
    return new Server(id, product, account, 12, lastDay, Instance.Status.LIVE, 1);
  }

  Server renewed(LocalDate until) {
    return new Server(id, product, account, months + 12, until, Instance.Status.LIVE, version + 1);
  }

  Server expired() {
    return now(Instance.Status.EXPIRED);
  }

  Server released() {
    return now(Instance.Status.RELEASED);
  }

  private Server now(Instance.Status next) {
    return new Server(id, product, account, months, lastDay, next, version + 1);
  }

  /** With another specification. */
  Server changed() {
    return now(status);
  }

  Server movedTo(String other) {
    return new Server(id, product, other, months, lastDay, status, version + 1);
  }

  Instance instance() {
    return new Instance(
        id,
        new AccountId(account),
        product,
        "cn-hangzhou",
        true,
        Instance.BillingMode.SUBSCRIPTION,
        months,
        null,
        lastDay,
        true,
        null,
        "192.0.2.10",
        status,
        version,
        0,
        0);
  }
}
