package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.customer;
import static cn.beian.platform.table.Agency.done;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.code.BindServiceCode;
import cn.beian.domain.code.CheckInstance;
import cn.beian.domain.code.ExpireServiceCode;
import cn.beian.domain.code.GrantPaidCodes;
import cn.beian.domain.code.Purchase;
import cn.beian.domain.code.RefundServiceCode;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.code.UnbindServiceCode;
import cn.beian.domain.event.EventType;
import cn.beian.domain.instance.EligibilityPolicy;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.order.Order;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.rules.Products;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the agency does with service codes and the instances that they are tied to. */
final class CodeDesk {
  static final Caller BILLING =
      new Caller(new AccountId("provider"), "billing", Role.BILLING, Set.of());
  private static final Products PRODUCTS = new Products();

  final Agency agency;
  final GrantPaidCodes grant;
  final BindServiceCode bind;
  final UnbindServiceCode unbind;
  final RefundServiceCode refund;
  final ExpireServiceCode expire;
  final CheckInstance check;
  final RecordFindingTable findings;

  CodeDesk(Agency agency) {
    this.agency = agency;
    this.findings = new RecordFindingTable(agency.table);
    var policy = new EligibilityPolicy(PRODUCTS);
    grant = new GrantPaidCodes(agency.codes, PRODUCTS.paidMonths(), agency.journal);
    bind = new BindServiceCode(agency.instances, agency.codes, policy, agency.journal);
    unbind = new UnbindServiceCode(agency.codes, agency.journal);
    refund = new RefundServiceCode(agency.codes, agency.journal);
    expire = new ExpireServiceCode(agency.codes, agency.journal);
    check = new CheckInstance(agency.instances, agency.codes, findings, agency.journal);
  }

  static CodeDesk open() {
    return new CodeDesk(Agency.open());
  }

  /** The same desk over a table whose transactions do not wait for each other. */
  CodeDesk colliding() {
    return new CodeDesk(Together.colliding(agency));
  }

  /** Takes over what the inventory says; tells whether it was news. */
  boolean register(Server server) {
    return agency.register.register(server.instance(), "inventory");
  }

  List<String> issued(Server server, int count) {
    return done(agency.issue.issue(customer(server.account()), server.id(), count)).codes().stream()
        .map(ServiceCode::code)
        .toList();
  }

  Purchase purchase(String billingId, String account, int quantity) {
    return new Purchase(billingId, new AccountId(account), quantity, agency.clock.instant());
  }

  /** The codes of a new purchase. */
  List<String> bought(String billingId, String account, int quantity) {
    Set<String> before = new HashSet<>(codesOf(account));
    done(grant.grant(purchase(billingId, account, quantity)));
    return codesOf(account).stream().filter(code -> !before.contains(code)).toList();
  }

  /** An instance that has given its five free codes, with so many paid ones bound to it. */
  List<String> bound(Server server, int paid) {
    register(server);
    issued(server, 5);
    List<String> codes = bought("bill-" + server.id(), server.account(), paid);
    done(bind.bind(customer(server.account()), server.id(), codes));
    return codes;
  }

  List<String> codesOf(String account) {
    return agency
        .codes
        .ofAccount(new AccountId(account), CodeFilter.ALL, 200, null)
        .items()
        .stream()
        .map(ServiceCode::code)
        .toList();
  }

  ServiceCode code(String code) {
    return agency.codes.find(code).orElseThrow();
  }

  ServiceCodeState state(String code) {
    return code(code).state();
  }

  Instance instance(Server server) {
    return agency.instances.find(server.id()).orElseThrow();
  }

  /** An order of a new account that uses the code. */
  Order taken(String account, String code) {
    return agency.submitted(account, agency.filing(code, Agency.domain()));
  }

  /** An order with the code that is approved; returns the service's number. */
  String filed(String account, String code, int number) {
    return filed(taken(account, code), number);
  }

  /** The order is rejected, and abandoned by its account. */
  void givenUp(Order order) {
    agency.reject(order.id());
    done(agency.abandon.abandon(customer(order.account().value()), order.id()));
  }

  /** The order is approved; returns the service's number. */
  String filed(Order order, int number) {
    agency.pass(order.id());
    done(agency.handOver(new CountingBureau()).handOver(order.id()));
    Order asked = agency.order(order.id());
    agency.entries(asked).forEach(entry -> done(agency.sms.record(entry)));
    String subject = "粤ICP备2026%06d号".formatted(number);
    done(agency.result.apply(Agency.approval(agency.order(order.id()), subject)));
    return subject + "-1";
  }

  /** What the looks at instances and codes find due now, having looked back for some days. */
  List<String> due(Due.Kind kind, int lookBackDays) {
    Instant now = agency.clock.instant();
    return DueThings.of(agency, kind, ShanghaiDays.of(now).minusDays(lookBackDays), now);
  }

  /** When a thing is to be looked at, as it stands in the due index; "never" if it is not. */
  String nextLook(Key key) {
    Map<String, AttributeValue> item = agency.items().get(key);
    AttributeValue at = item == null ? null : item.get(Attribute.DUE_AT);
    return at == null ? "never" : at.s().substring(0, at.s().indexOf('#'));
  }

  /** The subjects of all events of a type, in no order. */
  List<String> told(EventType type) {
    return agency.items().entrySet().stream()
        .filter(item -> item.getKey().sk().startsWith(Key.EVENT))
        .filter(item -> item.getValue().get(Attribute.TYPE).s().equals(type.name()))
        .map(item -> item.getValue().get(Attribute.SUBJECT_ID).s())
        .toList();
  }

  /** It is the beginning of this day in Shanghai. */
  void today(String day) {
    agency.clock.set(ShanghaiDays.startOf(LocalDate.parse(day)));
  }
}
