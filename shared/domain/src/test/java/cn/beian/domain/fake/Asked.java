package cn.beian.domain.fake;

import cn.beian.domain.order.OrderType;
import cn.beian.domain.sms.SmsContacts;
import cn.beian.domain.sms.SmsContacts.Role;
import cn.beian.domain.sms.SmsContacts.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Who is asked in tests: as the national data say it. */
public final class Asked {
  private static final LocalDate FROM = LocalDate.parse("2020-08-17");

  public static final SmsContacts CONTACTS =
      new SmsContacts(
          List.of(
              row(
                  Set.of(OrderType.FIRST_FILING, OrderType.NEW_SERVICE_SUBJECT_ELSEWHERE),
                  Set.of(Role.SUBJECT, Role.SERVICES)),
              row(
                  Set.of(OrderType.CHANGE_SUBJECT, OrderType.DEREGISTER_SUBJECT),
                  Set.of(Role.SUBJECT)),
              row(
                  Set.of(
                      OrderType.NEW_SERVICE_SUBJECT_HERE,
                      OrderType.ACCESS,
                      OrderType.CHANGE_SERVICE,
                      OrderType.DEREGISTER_SERVICE),
                  Set.of(Role.SERVICES))));

  private Asked() {}

  private static Row row(Set<OrderType> types, Set<Role> asked) {
    return new Row(types, Set.of(), asked, FROM, null);
  }
}
