package cn.beian.domain.record;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.filing.Province;
import cn.beian.domain.identity.DomainName;
import cn.beian.domain.identity.FilingNumber;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which part of an account's records is found, and how its subject stands. */
class FindRecordsTest {
  private static final ServiceRecord ONE =
      Filed.website(Province.SH, 1, "one.example", "both.example");
  private static final ServiceRecord TWO =
      Filed.app(Province.SH, 2, "both.example", "xn--fiq228c.cn");
  private static final Filed FILED = Filed.in(Province.SH, ONE, TWO);

  private static RecordFilter filter(String number, String domain) {
    return new RecordFilter(
        Optional.of(number).filter(given -> !given.isEmpty()).map(FilingNumber::parse),
        Optional.of(domain).filter(given -> !given.isEmpty()).flatMap(DomainName::of));
  }

  private static SubjectRecord.State state(ServiceRecord... services) {
    return new FindRecords(Filed.in(Province.SH, services))
        .find(Filed.ACCOUNT, RecordFilter.ALL)
        .orElseThrow()
        .state();
  }

  @ParameterizedTest
  @CsvSource({
    "'',                            '',           1 2",
    "沪ICP备2026000001号,           '',           1 2",
    "沪ICP备2026000001号-1,         '',           1",
    "沪ICP备2026000001号-2A,        '',           2",
    "' 沪 ｉｃｐ备２０２６００００01号－2a', '',  2",
    "沪ICP备2026000001号-2,         '',           none",
    "沪ICP备2026000002号,           '',           none",
    "粤ICP备2026000001号,           '',           none",
    "沪ICP证1号,                    '',           none",
    "'',                            one.example,  1",
    "'',                            both.example, 1 2",
    "'',                            中文.cn,      2",
    "'',                            else.example, none",
    "沪ICP备2026000001号,           one.example,  1",
    "沪ICP备2026000001号,           else.example, none",
    "沪ICP备2026000001号-1,         中文.cn,      none"
  })
  void whatIsWantedIsFound(String number, String domain, String expected) {
    Optional<FindRecords.Found> found =
        new FindRecords(FILED).find(Filed.ACCOUNT, filter(number, domain));
    String services =
        found
            .map(it -> it.services().stream().map(each -> each.equals(ONE) ? "1" : "2").toList())
            .map(each -> String.join(" ", each))
            .orElse("none");
    assertThat(services).isEqualTo(expected);
    found.ifPresent(it -> assertThat(it.subject()).isEqualTo(FILED.subject()));
  }

  @Test
  void anothersRecordsAreNeverFound() {
    FindRecords find = new FindRecords(FILED);
    AccountId other = new AccountId("b");
    assertThat(find.find(other, RecordFilter.ALL)).isEmpty();
    assertThat(find.find(other, filter(Filed.number(Province.SH), ""))).isEmpty();
    assertThat(find.find(other, filter("", "one.example"))).isEmpty();
  }

  @Test
  void aSubjectWithoutAFiledServiceIsAnEmptyShell() {
    assertThat(state(ONE, TWO)).isEqualTo(SubjectRecord.State.NORMAL);
    assertThat(state(ONE.deregistered(), TWO)).isEqualTo(SubjectRecord.State.NORMAL);
    assertThat(state(ONE.deregistered(), TWO.deregistered()))
        .isEqualTo(SubjectRecord.State.EMPTY_SHELL);
    assertThat(state()).isEqualTo(SubjectRecord.State.NORMAL);
  }

  @Test
  void howTheSubjectStandsDependsOnAllOfItsServices() {
    Filed filed = Filed.in(Province.SH, ONE.deregistered(), TWO);
    FindRecords.Found found =
        new FindRecords(filed).find(Filed.ACCOUNT, filter(ONE.filingNumber(), "")).orElseThrow();
    assertThat(found.services()).isEqualTo(List.of(ONE.deregistered()));
    assertThat(found.state()).isEqualTo(SubjectRecord.State.NORMAL);
  }
}
