package cn.beian.domain.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.sms.SmsContacts.Role;
import cn.beian.domain.sms.SmsContacts.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SmsContactsTest {
  private static final LocalDate START = LocalDate.parse("2020-08-17");
  private static final LocalDate LATER = LocalDate.parse("2027-01-01");
  private static final Set<OrderType> ACCESS = Set.of(OrderType.ACCESS);

  private static SmsContacts asking(Set<Role> roles) {
    return new SmsContacts(List.of(row(Set.of(), roles, START, null)));
  }

  private static Row row(Set<Province> provinces, Set<Role> roles, LocalDate from, LocalDate to) {
    return new Row(ACCESS, provinces, roles, from, to);
  }

  private static List<String> mobiles(Set<Role> roles, Filing filing) {
    return asking(roles).of(OrderType.ACCESS, filing, LATER).stream()
        .map(principal -> principal.mobile().value())
        .toList();
  }

  @Test
  void onlyWhoseRoleIsAskedIsAsked() {
    Filing filing = Samples.filing();
    assertThat(mobiles(Set.of(Role.SUBJECT), filing)).containsExactly("13800000000");
    assertThat(mobiles(Set.of(Role.SERVICES), filing)).containsExactly("13800000001");
    assertThat(mobiles(Set.of(Role.SUBJECT, Role.SERVICES), filing))
        .containsExactly("13800000000", "13800000001");
  }

  @Test
  void onePersonOfSeveralServicesIsAskedOnceAndOneMobileOfTwoPeopleTwice() {
    Principal one = Samples.principal("示例丙", "13800000002", "44030119001231996X");
    Principal sameAgain = Samples.principal("示例丙", "13800000002", "44030119001231996x");
    Principal other = Samples.principal("示例丁", "13800000002", "440301190012319951");
    Filing filing =
        Samples.filing(
            "91440300SAMPLE0002",
            List.of(
                Samples.service(List.of("a.example"), "code-1", one),
                Samples.service(List.of("b.example"), "code-2", sameAgain),
                Samples.service(List.of("c.example"), "code-3", other)));
    assertThat(mobiles(Set.of(Role.SERVICES), filing))
        .containsExactly("13800000002", "13800000002");
  }

  @Test
  void aProvincesOwnRowGoesBeforeTheNations() {
    SmsContacts contacts =
        new SmsContacts(
            List.of(
                row(Set.of(), Set.of(Role.SERVICES), START, null),
                row(Set.of(Province.GD), Set.of(Role.SUBJECT), START, null)));
    assertThat(contacts.roles(OrderType.ACCESS, Province.GD, LATER)).containsOnly(Role.SUBJECT);
    assertThat(contacts.roles(OrderType.ACCESS, Province.HN, LATER)).containsOnly(Role.SERVICES);
    assertThat(contacts.roles(OrderType.ACCESS, null, LATER)).containsOnly(Role.SERVICES);
  }

  @Test
  void aRowHoldsFromItsFirstDayToItsLast() {
    SmsContacts contacts =
        new SmsContacts(
            List.of(
                row(Set.of(), Set.of(Role.SERVICES), START, LATER.minusDays(1)),
                row(Set.of(), Set.of(Role.SUBJECT), LATER, null)));
    assertThat(contacts.roles(OrderType.ACCESS, Province.GD, START)).containsOnly(Role.SERVICES);
    assertThat(contacts.roles(OrderType.ACCESS, Province.GD, LATER.minusDays(1)))
        .containsOnly(Role.SERVICES);
    assertThat(contacts.roles(OrderType.ACCESS, Province.GD, LATER)).containsOnly(Role.SUBJECT);
  }

  @Test
  void anOrderIsNeverHandedOverWithNobodyAsked() {
    SmsContacts contacts = asking(Set.of(Role.SERVICES));
    Filing without = Samples.filing("91440300SAMPLE0002", List.of());
    assertThatThrownBy(() -> contacts.of(OrderType.ACCESS, without, LATER))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> contacts.of(OrderType.ACCESS, without, START.minusDays(1)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> contacts.of(OrderType.FIRST_FILING, without, LATER))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> row(Set.of(), Set.of(), START, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
