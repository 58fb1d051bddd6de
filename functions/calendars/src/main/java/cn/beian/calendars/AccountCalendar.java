package cn.beian.calendars;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.calendar.CalendarPolicy;
import cn.beian.domain.due.DueDates.Seen;
import cn.beian.platform.due.LookAhead;
import cn.beian.platform.table.OrderTable;
import cn.beian.platform.table.Wiring;

/** What is due of an account's open orders, as a calendar file. */
final class AccountCalendar {
  private final OrderTable orders;
  private final LookAhead ahead;
  private final CalendarPolicy policy;

  AccountCalendar(Wiring wiring, CalendarPolicy policy) {
    this.orders = wiring.ordersToRead(wiring.noContent());
    this.ahead = new LookAhead(wiring);
    this.policy = policy;
  }

  String of(AccountId account) {
    CalendarFile file = new CalendarFile();
    orders.openOfAccount(account, policy.mostOrders()).stream()
        .limit(policy.mostOpen())
        .forEach(order -> {
          Seen seen = ahead.see(order);
          ahead.of(seen).forEach(due -> file.add(seen, due));
        });
    return file.write();
  }
}
