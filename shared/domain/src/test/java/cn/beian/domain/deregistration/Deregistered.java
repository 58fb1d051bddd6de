package cn.beian.domain.deregistration;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.order.Deadline;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.Order.Aim;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.record.SubjectRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders that deregister, and the made-up records that they are about. */
final class Deregistered {
  static final String SUBJECT = "粤ICP备2026000001号";

  private static final AccountId ACCOUNT = new AccountId("a");

  private Deregistered() {}

  /**
   * @param end of the number after the subject's: empty for the subject itself
   */
  static Order order(String end, OrderState state, @Nullable Deadline deadline) {
    OrderType type = end.isEmpty() ? OrderType.DEREGISTER_SUBJECT : OrderType.DEREGISTER_SERVICE;
    return new Order(
        new OrderId("order-2"),
        ACCOUNT,
        new Aim(type, SUBJECT + end),
        state,
        1,
        Province.GD,
        new Order.Opening(Instant.EPOCH, null),
        Instant.EPOCH,
        Order.Overdue.NONE,
        false,
        1,
        0,
        List.of(),
        List.of(),
        List.of(),
        deadline);
  }

  static SubjectRecord subject(Province province) {
    return new SubjectRecord(SUBJECT, ACCOUNT, province, new OrderId("order-1"), Instant.EPOCH);
  }

  static ServiceRecord service(int number, String... domains) {
    return new ServiceRecord(
        SUBJECT + "-" + number,
        SUBJECT,
        ACCOUNT,
        ServiceRecord.State.NORMAL,
        domains.length == 0 ? ServiceKind.APP : ServiceKind.WEBSITE,
        "示例",
        List.of(domains),
        "code-" + number,
        new ServiceRecord.Content(new OrderId("order-1"), number - 1),
        Instant.EPOCH);
  }
}
