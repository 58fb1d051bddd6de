package cn.beian.year;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.code.IssueServiceCode;
import cn.beian.domain.event.Journal;
import cn.beian.domain.instance.EligibilityPolicy;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.RegisterInstance;
import cn.beian.platform.rules.Products;
import cn.beian.platform.table.Wiring;
import java.time.LocalDate;
import java.util.Set;

/** Instances that outlast the year, and their service codes. */
final class Hosting {
  private static final String ACCOUNT = "hosting";
  private static final LocalDate LONG_AFTER = LocalDate.parse("2036-01-01");
  private static final int CODES = 4;

  private final RegisterInstance register;
  private final IssueServiceCode issue;
  private int codes;

  Hosting(World world) {
    Wiring wiring = world.wiring;
    Journal journal = wiring.journal();
    register = new RegisterInstance(wiring.instances(), journal);
    issue =
        new IssueServiceCode(
            wiring.instances(),
            wiring.serviceCodes(),
            new EligibilityPolicy(new Products()),
            journal);
  }

  /** A new service code; four of them have an instance together. */
  String code() {
    String id = "i-" + codes / CODES;
    if (codes++ % CODES == 0) {
      register.register(instance(id), "inventory");
    }
    Caller caller =
        new Caller(new AccountId(ACCOUNT), ACCOUNT, Role.CUSTOMER, Set.of(Permission.values()));
    return Desk.value(issue.issue(caller, id, 1)).codes().getFirst().code();
  }

  private static Instance instance(String id) {
    return new Instance(
        id,
        new AccountId(ACCOUNT),
        "ecs",
        "cn-hangzhou",
        true,
        Instance.BillingMode.SUBSCRIPTION,
        12,
        null,
        LONG_AFTER,
        true,
        null,
        "192.0.2.10",
        Instance.Status.LIVE,
        1,
        0,
        0);
  }
}
