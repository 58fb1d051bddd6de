package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.code.Purchase;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeAction;
import cn.beian.domain.code.ServiceCodeStore;
import cn.beian.domain.event.Event;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.table.Table.PageOfItems;
import cn.beian.platform.table.Transaction.Unless;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Service codes in the table. */
public final class ServiceCodeTable implements ServiceCodeStore {
  private final Table table;
  private final int shards;

  /**
   * @param shards over how many partitions a day's deadlines are spread
   */
  public ServiceCodeTable(Table table, int shards) {
    this.table = table;
    this.shards = shards;
  }

  @Override
  public Optional<ServiceCode> find(String code) {
    return table.find(Key.serviceCode(code)).map(ServiceCodeItems::read);
  }

  @Override
  public List<ServiceCode> findAll(Collection<String> codes) {
    return table.findAll(codes.stream().map(Key::serviceCode).toList()).stream()
        .map(ServiceCodeItems::read)
        .toList();
  }

  /** A tie whose code says otherwise is none of the instance's. */
  @Override
  public List<ServiceCode> ofInstance(String instanceId) {
    List<String> tied =
        table.list(Key.instance(instanceId).pk(), Key.CODE).stream()
            .map(item -> item.text(Attribute.CODE))
            .toList();
    return findAll(tied).stream().filter(code -> instanceId.equals(code.instanceId())).toList();
  }

  @Override
  public Outcome<List<ServiceCode>> issue(
      List<ServiceCode> codes, Instance read, int quota, Event event) {
    Transaction transaction = new Transaction(table);
    transaction.update(QuotaWrites.issue(read, codes.size(), quota), there -> busy());
    codes.forEach(code -> {
      transaction.put(ServiceCodeItems.endless(code), Unless.exists(there -> busy()));
      transaction.put(ServiceCodeItems.tie(code, read.id()));
    });
    Events.add(transaction, Key.instanceEvent(read.id(), event.id()), event);
    int remaining = quota - read.freeCodesIssued() - codes.size();
    return transaction.commit(codes, ServiceCodeViews.issued(codes, remaining));
  }

  @Override
  public Outcome<Boolean> grant(Purchase purchase, List<ServiceCode> codes, Event event) {
    Optional<Item> known = table.find(Key.purchase(purchase.billingId()));
    return known.isPresent()
        ? outcome(granted(purchase, known.get()))
        : grantNew(purchase, codes, event);
  }

  private Outcome<Boolean> grantNew(Purchase purchase, List<ServiceCode> codes, Event event) {
    Transaction transaction = new Transaction(table);
    transaction.put(
        Events.item(Key.purchase(purchase.billingId()), event)
            .with(Attribute.QUANTITY, purchase.quantity()),
        Unless.exists(there -> granted(purchase, there)));
    codes.forEach(code ->
        transaction.put(
            ServiceCodeItems.paid(code, ShanghaiDays.of(event.at()), shards),
            Unless.exists(there -> busy())));
    return switch (transaction.commit(true, Map.of())) {
      case Outcome.Done<Boolean> done -> done;
      case Outcome.Refused<Boolean>(Refusal refusal) -> outcome(refusal);
    };
  }

  /** What was granted before is done with. */
  private static Outcome<Boolean> outcome(Refusal refusal) {
    return refusal.code() == RefusalCode.STALE_VERSION
        ? Outcome.done(false)
        : Outcome.refused(refusal);
  }

  private static Refusal granted(Purchase purchase, Item there) {
    boolean same =
        purchase.account().value().equals(there.text(Attribute.ACCOUNT))
            && purchase.quantity() == there.count(Attribute.QUANTITY);
    return Refusal.of(same ? RefusalCode.STALE_VERSION : RefusalCode.PURCHASE_CONTRADICTED);
  }

  @Override
  public Outcome<List<ServiceCode>> bind(
      List<ServiceCode> codes, Instance read, int quota, Event event) {
    Transaction transaction = new Transaction(table);
    transaction.update(QuotaWrites.bind(read, codes.size(), quota), there -> busy());
    codes.forEach(code -> {
      transaction.update(CodeWrites.bind(code, read), there -> busy());
      transaction.put(ServiceCodeItems.tie(code, read.id()));
    });
    Events.add(transaction, Key.instanceEvent(read.id(), event.id()), event);
    List<ServiceCode> bound =
        codes.stream().map(code -> code.after(ServiceCodeAction.BIND, read)).toList();
    return transaction.commit(bound, ServiceCodeViews.list(bound));
  }

  @Override
  public Outcome<ServiceCode> end(ServiceCode read, ServiceCodeAction action, Event event) {
    Transaction transaction = new Transaction(table);
    transaction.update(CodeWrites.end(read, action), there -> busy());
    String instanceId = read.instanceId();
    if (instanceId != null) {
      transaction.update(
          QuotaWrites.letGo(instanceId), there -> Refusal.of(RefusalCode.QUOTA_DIFFERS));
      transaction.delete(Key.instanceCode(instanceId, read.code()));
    }
    Events.add(transaction, Key.codeEvent(read.code(), event.id()), event);
    ServiceCode ended = read.after(action, null);
    return transaction.commit(ended, ServiceCodeViews.of(ended));
  }

  /** Nothing if the code has changed: what it is now will be looked at again. */
  @Override
  public void lookAgain(ServiceCode code, LocalDate day) {
    table.update(CodeWrites.lookAgain(code, ServiceCodeItems.due(code, day, shards)));
  }

  /** Nothing if the code has changed: what it is now will be looked at again. */
  @Override
  public void handOver(ServiceCode read, Instance instance) {
    table.update(CodeWrites.handOver(read, instance));
  }

  /** A page of the account's codes that pass the filter, newest first. */
  public Page<ServiceCode> ofAccount(
      AccountId account, CodeFilter which, int limit, @Nullable String cursor) {
    Ask ask = Ask.owned(Key.account(account), Key.CODE).only(which.filter());
    PageOfItems page = table.page(ask, limit, cursor);
    return Page.of(page, ServiceCodeItems::read);
  }

  private static Refusal busy() {
    return Refusal.of(RefusalCode.BUSY);
  }
}
