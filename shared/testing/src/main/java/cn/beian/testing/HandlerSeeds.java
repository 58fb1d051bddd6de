package cn.beian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.code.IssueServiceCode;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.instance.EligibilityPolicy;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.Instance.BillingMode;
import cn.beian.domain.instance.RegisterInstance;
import cn.beian.domain.notice.Message;
import cn.beian.domain.order.AbandonOrder;
import cn.beian.domain.order.ApplyBureauResult;
import cn.beian.domain.order.CreateOrder;
import cn.beian.domain.order.CreateOrder.Wish;
import cn.beian.domain.order.DecideReview;
import cn.beian.domain.order.HandOverOrder;
import cn.beian.domain.order.LookUpRecords;
import cn.beian.domain.order.OpenSmsChecks;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderClerk;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OverrideRule;
import cn.beian.domain.order.OverrideRule.Claim;
import cn.beian.domain.order.Reason;
import cn.beian.domain.order.RecordedContent;
import cn.beian.domain.order.SubmitOrder;
import cn.beian.domain.order.UpdateOrder;
import cn.beian.domain.order.UploadRoute;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.progress.CheckSections;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.rule.ValidateOrder;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.env.Environment;
import cn.beian.platform.rules.Products;
import cn.beian.platform.rules.RulePacks;
import cn.beian.platform.rules.SmsAsked;
import cn.beian.platform.table.DeliveryTable;
import cn.beian.platform.table.InstanceTable;
import cn.beian.platform.table.MessageTable;
import cn.beian.platform.table.OrderTable;
import cn.beian.platform.table.SealedContent;
import cn.beian.platform.table.ServiceCodeTable;
import cn.beian.platform.table.Wiring;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays down what a handler's test begins with, by the same use cases that the functions call:
 * instances, codes, and orders in any state. The number that a method takes keeps samples apart: it
 * is the end of the account, the domains and the mobiles.
 */
public final class HandlerSeeds {
  // Read once: that takes longer than laying an order.
  private static final RulePacks PACKS = RulePacks.delivered();
  private static final ValidateOrder VALIDATE = new ValidateOrder(PACKS);
  private static final EligibilityPolicy ELIGIBILITY = new EligibilityPolicy(new Products());

  private static final Caller REVIEWER =
      new Caller(new AccountId("provider"), "reviewer-1", Role.REVIEWER, Set.of());

  private final Wiring wiring;
  private final SealedContent content;
  private final OrderClerk clerk;
  private final SeededMaterials materials;

  /** Reaches the table and the key service past the wire. */
  HandlerSeeds(Environment environment, HandlerTable table) {
    this.wiring = new Wiring(environment, table.client(), table.kms());
    this.content = wiring.content();
    this.materials = new SeededMaterials(table.client(), table.name());
    this.clerk = wiring.clerk(content);
  }

  /** The account with this number. */
  public static String account(int number) {
    return "account-" + number;
  }

  /** A customer's user with every permission. */
  public static Caller customer(int number) {
    return new Caller(
        new AccountId(account(number)),
        "user-" + number,
        Role.CUSTOMER,
        Set.of(Permission.values()));
  }

  /** The day it is. */
  public LocalDate today() {
    return ShanghaiDays.of(wiring.clock().instant());
  }

  /** An instance that may give codes; returns its id. */
  public String instance(int number) {
    return instance("i-" + number, number, 400);
  }

  /** An instance that expired yesterday and has no public address; returns its id. */
  public String expiredInstance(int number) {
    return instance("i-" + number + "-expired", number, -1);
  }

  private String instance(String id, int number, int days) {
    return register(
        new Instance(
            id,
            new AccountId(account(number)),
            "ecs",
            "cn-hangzhou",
            true,
            BillingMode.SUBSCRIPTION,
            12,
            null,
            today().plusDays(days),
            days > 0,
            null,
            days > 0 ? "192.0.2.10" : null,
            Instance.Status.LIVE,
            1,
            0,
            0));
  }

  private String register(Instance instance) {
    new RegisterInstance(new InstanceTable(wiring.table(), 4), wiring.journal())
        .register(instance, "inventory");
    return instance.id();
  }

  /** A service code of the account's instance, which is laid down if need be. */
  public String code(int number) {
    IssueServiceCode issue =
        new IssueServiceCode(
            new InstanceTable(wiring.table(), 4),
            new ServiceCodeTable(wiring.table(), 4),
            ELIGIBILITY,
            wiring.journal());
    return done(issue.issue(customer(number), instance(number), 1)).codes().getFirst().code();
  }

  /** What the sample company with this number would file, with a code of its own. */
  public Map<String, Object> filing(int number) {
    return HandlerSamples.company(today(), code(number), number);
  }

  /** A draft with this content. */
  public Order draft(int number, Map<String, Object> filing) {
    Filing content = SampleFilings.filing(filing);
    Order order = create(number, new Wish.File(content));
    materials.lay(order.id(), content);
    materials.passFaces(order.id(), content, wiring.hash());
    return order;
  }

  /** A draft for what is wished. */
  public Order create(int number, Wish wish) {
    return done(new CreateOrder(clerk, recorded()).create(customer(number), wish));
  }

  private RecordedContent recorded() {
    return wiring.recordedContent(wiring.ordersToRead(content));
  }

  /** A draft without a fault. */
  public Order draft(int number) {
    return draft(number, filing(number));
  }

  /** Abandons the account's open order, if there is one. */
  public void abandonOpen(int number) {
    AbandonOrder abandon = new AbandonOrder(clerk);
    OrderTable orders = wiring.ordersToRead(wiring.noContent());
    orders.ofAccount(new AccountId(account(number)), 1, null).items().stream()
        .filter(order -> !order.state().ended())
        .forEach(order -> done(abandon.abandon(customer(number), order.id())));
  }

  /** An order that awaits review. */
  public Order submitted(int number, Map<String, Object> filing) {
    return submit(number, draft(number, filing).id());
  }

  /** An order that awaits review. */
  public Order submitted(int number) {
    return submitted(number, filing(number));
  }

  /** Submits the account's order. */
  public Order submit(int number, OrderId order) {
    KeyedHash hash = wiring.hash();
    LookUpRecords records =
        new LookUpRecords(
            wiring.holdings(hash), wiring.ownRecords(), recorded(), new NothingFiled());
    SubmitOrder.Rules rules = new SubmitOrder.Rules(VALIDATE, hash);
    SubmitOrder submit = new SubmitOrder(clerk, rules, wiring.obstacles(hash), records);
    return done(submit.submit(customer(number), order));
  }

  /** An order that the reviewer passed. */
  public Order passed(int number) {
    return pass(submitted(number).id());
  }

  /** Passes the review of an order. */
  public Order pass(OrderId order) {
    return done(
        new DecideReview(clerk).decide(REVIEWER, order, DecideReview.Decision.PASS, List.of()));
  }

  /** An order that the reviewer sent back. */
  public Order reject(OrderId order) {
    List<Reason> reasons = List.of(new Reason("MADE_UP", null, "made up"));
    return done(
        new DecideReview(clerk).decide(REVIEWER, order, DecideReview.Decision.REJECT, reasons));
  }

  /** The account's order with other content. */
  public Order edit(int number, Order order, Map<String, Object> filing) {
    Filing content = SampleFilings.filing(filing);
    materials.lay(order.id(), content);
    materials.passFaces(order.id(), content, wiring.hash());
    return done(
        new UpdateOrder(clerk, new CheckSections(VALIDATE, wiring.hash()), recorded())
            .update(customer(number), order.id(), order.version(), seen -> content)
            .map(UpdateOrder.Edited::order));
  }

  /** Lets a credit code pass that fails its check digit. */
  public Order override(OrderId order) {
    Claim claim = new Claim("N-CREDIT-CODE", "/subject/certificateNumber", "certificate seen");
    return done(new OverrideRule(clerk, PACKS, wiring.hash()).override(REVIEWER, order, claim));
  }

  /** An order whose contacts are asked for the SMS check. */
  public Order handedOver(int number) {
    return handOver(passed(number).id());
  }

  /** Hands an order over to an administration that takes everything. */
  public Order handOver(OrderId order) {
    HandOverOrder handOver =
        new HandOverOrder(
            clerk,
            new TakingBureau(),
            new OpenSmsChecks(SmsAsked.load(), wiring.hash()),
            UploadRoute.NONE);
    return done(handOver.handOver(order));
  }

  /** An order that the administration reviews. */
  public Order inBureauReview(int number) {
    handedOver(number);
    return answer(HandlerSamples.mobile(number));
  }

  /** The right answer to the SMS check of this mobile. */
  public Order answer(String mobile) {
    return sms().answer(mobile);
  }

  /** The contacts' side of SMS checks. */
  public SeededSms sms() {
    return new SeededSms(wiring, content);
  }

  /** An approved order; its subject's number ends in the sample's number. */
  public Order approved(int number) {
    return approve(number, inBureauReview(number));
  }

  /** Approves an order of the sample that waits for the administration. */
  public Order approve(int number, Order order) {
    BureauResult approval = HandlerSamples.approval(order, subjectNumber(number));
    return done(new ApplyBureauResult(clerk, wiring.records(), wiring.hash()).apply(approval));
  }

  /** A message in the account's box; returns its id. */
  public String message(int number, EventType type) {
    Event event =
        wiring
            .journal()
            .entry(type, "order-of-" + number, new AccountId(account(number)), "someone");
    Map<String, String> parameters = new HashMap<>(Map.of("at", "then", "day", "soon"));
    parameters.put("order", event.subjectId());
    parameters.put("number", subjectNumber(number));
    new MessageTable(wiring.table(), new DeliveryTable(wiring.table(), HandlerTable.SHARDS))
        .keep(Message.of(event, type.name(), parameters), true, List.of());
    return event.id();
  }

  /** The filing number that the sample's subject gets. */
  public static String subjectNumber(int number) {
    return "粤ICP备2026%06d号".formatted(number);
  }

  /** The order as it stands. */
  public Order order(OrderId id) {
    return wiring.ordersToRead(wiring.noContent()).find(id).orElseThrow();
  }

  /** The order's content. */
  public Filing content(OrderId id) {
    return wiring.ordersToRead(content).filing(id, "test");
  }

  /** The order's history: what happened, oldest first. */
  public List<String> history(OrderId id) {
    return wiring.ordersToRead(wiring.noContent()).history(id).stream()
        .map(event -> event.type().name())
        .toList();
  }

  private static <T> T done(Outcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T> refused -> throw new AssertionError(refused.refusal().code());
    };
  }
}
