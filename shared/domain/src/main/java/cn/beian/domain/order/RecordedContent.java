package cn.beian.domain.order;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import cn.beian.domain.filing.Service;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.order.OrderType.Purpose;
import cn.beian.domain.record.RecordStore;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.rule.Dossier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands on our own record of an account's filing: it is kept with the orders that filed it.
 */
public final class RecordedContent {
  private final RecordStore records;
  private final OrderStore orders;

  public RecordedContent(RecordStore records, OrderStore orders) {
    this.records = records;
    this.orders = orders;
  }

  /** The account's filed subject. */
  Optional<SubjectRecord> subject(AccountId account) {
    return records.subject(account);
  }

  /** The filed services of the subject; ended filings are none. */
  private List<ServiceRecord> services(SubjectRecord subject) {
    return records.services(subject).stream().filter(ServiceRecord::filed).toList();
  }

  /** The subject's filed websites. */
  Stream<ServiceRecord> websites(SubjectRecord subject) {
    return services(subject).stream().filter(each -> each.kind() == ServiceKind.WEBSITE);
  }

  /** The filed service of the subject with this number. */
  Optional<ServiceRecord> service(SubjectRecord subject, @Nullable String filingNumber) {
    return services(subject).stream()
        .filter(service -> service.filingNumber().equals(filingNumber))
        .findFirst();
  }

  /**
   * What stands there of what the order is about: its subject, for a change or a deregistration
   * with the service that it names. Empty where the account has filed nothing.
   *
   * @param actor who asks
   */
  public Optional<Dossier.Filed> filed(Order order, String actor) {
    return subject(order.account()).map(subject -> filed(subject, order, actor));
  }

  /** As {@link #filed(Order, String)}, of the account's subject. */
  Dossier.Filed filed(SubjectRecord subject, Order order, String actor) {
    return new Dossier.Filed(of(subject, targets(subject, order), actor), true);
  }

  private List<ServiceRecord> targets(SubjectRecord subject, Order order) {
    return order.type().purpose() == Purpose.FILE
        ? List.of()
        : service(subject, order.target()).stream().toList();
  }

  /**
   * The subject with some of its services, each with the service code that it spends. There are no
   * materials in it: they are wanted anew.
   *
   * @param actor who asks
   */
  public Filing of(SubjectRecord subject, List<ServiceRecord> services, String actor) {
    Filing filed = orders.filing(subject.order(), actor);
    return new Filing(
        subject.province(),
        filed.subject(),
        services.stream().map(each -> service(each, actor)).toList(),
        List.of(),
        filed.remark());
  }

  private Service service(ServiceRecord record, String actor) {
    ServiceRecord.Content content = record.content();
    return orders
        .filing(content.order(), actor)
        .services()
        .get(content.place())
        .with(new Hosting(record.serviceCode(), null));
  }
}
