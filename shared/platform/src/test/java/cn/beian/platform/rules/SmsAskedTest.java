package cn.beian.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Province;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.sms.SmsCheckPolicy;
import cn.beian.domain.sms.SmsContacts;
import cn.beian.domain.sms.SmsContacts.Role;
import cn.beian.platform.json.JsonObject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who has to answer the ministry's SMS, as the data say it. */
class SmsAskedTest {
  private static final LocalDate START = LocalDate.parse("2020-08-17");
  private static final SmsContacts ASKED = SmsAsked.load();

  @ParameterizedTest
  @CsvSource({
    "FIRST_FILING, SUBJECT+SERVICES",
    "NEW_SERVICE_SUBJECT_ELSEWHERE, SUBJECT+SERVICES",
    "NEW_SERVICE_SUBJECT_HERE, SERVICES",
    "ACCESS, SERVICES",
    "CHANGE_SUBJECT, SUBJECT",
    "CHANGE_SERVICE, SERVICES",
    "DEREGISTER_SUBJECT, SUBJECT",
    "DEREGISTER_SERVICE, SERVICES",
  })
  void eachTypeAsksWhoseFilingItIs(OrderType type, String roles) {
    Set<Role> expected = new HashSet<>();
    List.of(roles.split("\\+", -1)).forEach(role -> expected.add(Role.valueOf(role)));
    assertThat(ASKED.roles(type, Province.GD, START)).isEqualTo(expected);
  }

  /** LC-GEN-10: all provinces since 2020-08-17. */
  @ParameterizedTest
  @EnumSource
  void somebodyIsAskedInEveryProvinceFromTheFirstDayOn(OrderType type) {
    for (Province province : Province.values()) {
      for (int years = 0; years < 30; years++) {
        assertThat(ASKED.roles(type, province, START.plusYears(years)))
            .as("%s %s", province, years)
            .isNotEmpty();
      }
    }
  }

  @Test
  void everyRowNamesItsSources() {
    JsonObject file = JsonObject.root(RuleFiles.onClassPath().read("sms-checks.json"));
    assertThat(file.objects("asked", 200))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.texts("sources", 10)).isNotEmpty());
  }

  @Test
  void theLimitsLeaveRoomForEverythingThatIsAllowed() {
    SmsCheckPolicy policy = Policies.smsChecks();
    int codes = policy.resends() + 1;
    int oneContact = codes * (policy.wrongEntries() + 1) + policy.resends();
    assertThat(policy.wrongEntries()).isEqualTo(5);
    assertThat(policy.resends()).isEqualTo(2);
    assertThat(policy.perNumber()).isGreaterThan(oneContact);
    assertThat(policy.perOrder()).isGreaterThan(2 * oneContact);
    assertThat(policy.perAddress()).isGreaterThan(policy.perOrder());
  }
}
