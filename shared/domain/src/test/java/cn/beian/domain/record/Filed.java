package cn.beian.domain.record;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.order.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The records of one account, and of nobody else. */
record Filed(SubjectRecord subject, List<ServiceRecord> services) implements RecordStore {
  static final AccountId ACCOUNT = new AccountId("a");
  private static final OrderId ORDER = new OrderId("order-1");

  /** A subject of the province with these services. */
  static Filed in(Province province, ServiceRecord... services) {
    return new Filed(
        new SubjectRecord(number(province), ACCOUNT, province, ORDER, Instant.EPOCH),
        List.of(services));
  }

  static String number(Province province) {
    return province.numberPrefix() + "ICP备2026000001号";
  }

  static ServiceRecord website(Province province, int serial, String... domains) {
    return service(province, ServiceKind.WEBSITE, serial, domains);
  }

  static ServiceRecord app(Province province, int serial, String... domains) {
    return service(province, ServiceKind.APP, serial, domains);
  }

  private static ServiceRecord service(
      Province province, ServiceKind kind, int serial, String... domains) {
    return new ServiceRecord(
        number(province) + "-" + serial + kind.numberSuffix(),
        number(province),
        ACCOUNT,
        ServiceRecord.State.NORMAL,
        kind,
        "name",
        List.of(domains),
        "code",
        new ServiceRecord.Content(ORDER, 0),
        Instant.EPOCH);
  }

  @Override
  public Optional<SubjectRecord> find(String subjectNumber) {
    throw new AssertionError("looked up by its number, whoever has it");
  }

  @Override
  public Optional<SubjectRecord> subject(AccountId account) {
    return Optional.of(subject).filter(it -> it.account().equals(account));
  }

  @Override
  public List<ServiceRecord> services(SubjectRecord of) {
    return of.equals(subject) ? services : List.of();
  }
}
