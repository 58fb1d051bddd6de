package cn.beian.domain.order;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.fake.MemoryStore;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.sms.SmsCheck;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether what is kept is what the model says: orders, content, locks, codes, checks, records. */
final class ModelCompare {
  private final MemoryStore store;
  private final OrderLifeModel model;
  private final Map<OrderId, Filing> compared = new HashMap<>();

  ModelCompare(MemoryStore store, OrderLifeModel model) {
    this.store = store;
    this.model = model;
  }

  void compare() {
    same("orders", model.orders.size(), store.orders.size());
    int events = 0;
    for (ModelOrder order : model.orders.values()) {
      order(order, Objects.requireNonNull(store.orders.get(new OrderId(order.id)), order.id));
      events += order.moves + 1;
    }
    same("entries in all histories", events, store.events.size());
    same("locks", model.records.locks, store.locks);
    store.codes.values().forEach(this::code);
    same("subjects", model.records.subjects.size(), store.subjects.size());
    model.records.subjects.forEach(this::subject);
    same("services", model.records.sites.size(), store.services.size());
    store.services.forEach(this::service);
  }

  private void order(ModelOrder order, Order there) {
    boolean same =
        order.type == there.type()
            && order.target.equals(Optional.ofNullable(there.target()))
            && order.state == there.state()
            && order.reviewed == there.reviewed()
            && order.submission == there.submission()
            && order.moves + 1 == there.version()
            && order.erased == there.erased()
            && order.locks.size() == there.locks().size()
            && order.locks.containsAll(there.locks())
            && order.codes.equals(there.serviceCodes())
            && order.due().equals(Optional.ofNullable(there.deadline()));
    if (!same) {
      throw new AssertionError("expected " + order + "\nbut was  " + there);
    }
    content(order, there.id());
    if (order.state == OrderState.SMS_PENDING) {
      checks(order, there);
    }
  }

  private void content(ModelOrder order, OrderId id) {
    Filing there = store.filings.get(id);
    if (order.erased || there == null) {
      same("whether there is content of " + id, order.erased, there == null);
    } else if (compared.put(id, there) != there) {
      same("content of " + id, order.content.filing(), there.withoutMaterials());
    }
  }

  private void checks(ModelOrder order, Order there) {
    List<SmsCheck> checks = store.checks(there);
    same("checks of " + order.id, order.checks.size(), checks.size());
    long open = 0;
    for (int i = 0; i < checks.size(); i++) {
      ModelOrder.Check check = order.checks.get(i);
      same("codes sent in " + order.id, check.codes, checks.get(i).challenge());
      same("wrong entries of " + order.id, check.wrong, checks.get(i).wrongEntries());
      same("answered in " + order.id, check.passed, checks.get(i).passedAt() != null);
      open += check.passed ? 0 : 1;
    }
    same("open checks of " + order.id, open, (long) there.openChecks());
  }

  private void code(ServiceCode code) {
    String holder = model.records.codes.get(code.code());
    boolean filing = holder != null && model.orders.containsKey(holder);
    ServiceCodeState state =
        holder == null
            ? ServiceCodeState.BOUND
            : filing ? ServiceCodeState.FILING : ServiceCodeState.FILED;
    same("state of " + code.code(), state, code.state());
    if (filing) {
      same("order of " + code.code(), holder, code.order());
    }
    same("number of " + code.code(), filing ? null : holder, code.filingNumber());
  }

  private void subject(String account, ModelRecords.Filed filed) {
    SubjectRecord there =
        Objects.requireNonNull(store.subjects.get(new AccountId(account)), account);
    same("subject of " + account, filed.number(), there.filingNumber());
  }

  private void service(ServiceRecord there) {
    ModelRecords.FiledSite site =
        Objects.requireNonNull(model.records.sites.get(there.filingNumber()), there.filingNumber());
    Set<String> domains = new HashSet<>(site.site().domains());
    same("whether filed: " + site.number(), site.live(), there.filed());
    same("domains of " + site.number(), domains, new HashSet<>(there.domains()));
    same("code of " + site.number(), site.site().hosting(), there.serviceCode());
    same("subject of " + site.number(), site.subject(), there.subjectNumber());
  }

  private static void same(String what, @Nullable Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw new AssertionError(what + ": expected " + expected + "\nbut was  " + actual);
    }
  }
}
