package cn.beian.domain.deregistration;

import static cn.beian.domain.deregistration.Deregistered.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Province;
import cn.beian.domain.identity.Suffixes;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.record.ServiceRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a deregistration is said to bring with it. */
class TellConsequencesTest {
  private static final TellConsequences TELL =
      new TellConsequences(
          Suffixes.of(List.of(".com", ".cn", ".中国")), Map.of(Province.GD, 3, Province.SD, 10));

  private static List<Consequence> of(String end, ServiceRecord... services) {
    return TELL.of(
        Deregistered.order(end, OrderState.DRAFT, null),
        Deregistered.subject(Province.GD),
        List.of(services));
  }

  /**
   * Website 1, App 2, website 3 under a suffix that is not approved, and website 4, which ended.
   */
  private static ServiceRecord[] filed(int many) {
    return Stream.of(
            Deregistered.service(1, "sample.com", "sample.com.cn"),
            Deregistered.service(2),
            Deregistered.service(3, "xn--fsqu00a.xn--fiqs8s", "sample.made-up"),
            Deregistered.service(4, "ended.com").deregistered())
        .filter(service -> !service.filed() || many >= place(service))
        .toArray(ServiceRecord[]::new);
  }

  private static int place(ServiceRecord service) {
    return service.content().place() + 1;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|3|ALL_SERVICES_END DOMAINS_STOP SUFFIX_NOT_APPROVED WEB_MAIL_STOPS NUMBERS_END CODES_SPENT"
            + " ACCOUNT_FREE NOT_WITHDRAWN",
        "''|2|ALL_SERVICES_END DOMAINS_STOP WEB_MAIL_STOPS NUMBERS_END CODES_SPENT ACCOUNT_FREE"
            + " NOT_WITHDRAWN",
        "''|0|NUMBERS_END ACCOUNT_FREE NOT_WITHDRAWN",
        "-1|3|SERVICE_ENDS DOMAINS_STOP WEB_MAIL_STOPS NUMBERS_END CODES_SPENT NOT_WITHDRAWN",
        "-2|3|SERVICE_ENDS NUMBERS_END CODES_SPENT NOT_WITHDRAWN",
        "-3|3|SERVICE_ENDS DOMAINS_STOP SUFFIX_NOT_APPROVED WEB_MAIL_STOPS NUMBERS_END CODES_SPENT"
            + " NOT_WITHDRAWN",
        "-1|1|SERVICE_ENDS DOMAINS_STOP WEB_MAIL_STOPS NUMBERS_END CODES_SPENT SUBJECT_EMPTY"
            + " NOT_WITHDRAWN",
        "-4|3|''",
        "-9|3|''",
      })
  void eachOrderHasItsOwn(String end, int services, String kinds) {
    assertThat(of(end, filed(services)))
        .extracting(each -> each.kind().name())
        .isEqualTo(kinds.isEmpty() ? List.of() : List.of(kinds.split(" ", -1)));
  }

  private static @Nullable Consequence one(List<Consequence> all, Consequence.Kind kind) {
    return all.stream().filter(each -> each.kind() == kind).findFirst().orElse(null);
  }

  @Test
  void withTheSubjectEverythingFiledIsNamed() {
    List<Consequence> all = of("", filed(3));
    List<String> services = List.of(SUBJECT + "-1", SUBJECT + "-2", SUBJECT + "-3");
    assertThat(all)
        .contains(
            new Consequence(Consequence.Kind.ALL_SERVICES_END, services, List.of(), null),
            new Consequence(
                Consequence.Kind.DOMAINS_STOP,
                List.of(),
                List.of("sample.com", "sample.com.cn", "xn--fsqu00a.xn--fiqs8s", "sample.made-up"),
                null),
            new Consequence(
                Consequence.Kind.SUFFIX_NOT_APPROVED, List.of(), List.of("sample.made-up"), null),
            new Consequence(
                Consequence.Kind.NUMBERS_END,
                List.of(SUBJECT, SUBJECT + "-1", SUBJECT + "-2", SUBJECT + "-3"),
                List.of(),
                null));
  }

  @Test
  void withOneServiceOnlyItsOwnDomainsStop() {
    List<Consequence> all = of("-1", filed(3));
    assertThat(one(all, Consequence.Kind.DOMAINS_STOP))
        .isEqualTo(
            new Consequence(
                Consequence.Kind.DOMAINS_STOP,
                List.of(),
                List.of("sample.com", "sample.com.cn"),
                null));
    assertThat(one(all, Consequence.Kind.NUMBERS_END))
        .isEqualTo(
            new Consequence(
                Consequence.Kind.NUMBERS_END, List.of(SUBJECT + "-1"), List.of(), null));
  }

  @ParameterizedTest
  @CsvSource({"GD, 3", "SD, 10", "BJ, "})
  void anEmptySubjectGoesAfterTheDaysOfItsProvince(Province province, @Nullable Integer days) {
    List<Consequence> all =
        TELL.of(
            Deregistered.order("-1", OrderState.SMS_PENDING, null),
            Deregistered.subject(province),
            List.of(filed(1)));
    assertThat(one(all, Consequence.Kind.SUBJECT_EMPTY))
        .isEqualTo(
            new Consequence(Consequence.Kind.SUBJECT_EMPTY, List.of(SUBJECT), List.of(), days));
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsAheadOfAnOrderThatHasEnded(OrderState state) {
    Order order = Deregistered.order("", state, null);
    assertThat(TELL.of(order, Deregistered.subject(Province.GD), List.of(filed(3))).isEmpty())
        .isEqualTo(state.ended());
  }

  @Test
  void nothingIsAheadWhereNothingIsFiled() {
    Order order = Deregistered.order("", OrderState.DRAFT, null);
    assertThat(TELL.of(order, null, List.of())).isEmpty();
  }
}
