package cn.beian.year;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.code.IssueServiceCode;
import cn.beian.domain.event.Journal;
import cn.beian.domain.instance.EligibilityPolicy;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.RegisterInstance;
import cn.beian.domain.order.AbandonOrder;
import cn.beian.domain.order.CreateOrder;
import cn.beian.domain.order.DecideReview;
import cn.beian.domain.order.LookUpRecords;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderClerk;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.Reason;
import cn.beian.domain.order.RecordedContent;
import cn.beian.domain.order.SubmitOrder;
import cn.beian.domain.order.UpdateOrder;
import cn.beian.domain.order.WithdrawOrder;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.progress.CheckSections;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.review.Call;
import cn.beian.domain.review.RecordCall;
import cn.beian.domain.review.ScheduleVideo;
import cn.beian.domain.review.Video;
import cn.beian.domain.rule.RuleBook;
import cn.beian.domain.rule.RuleSet;
import cn.beian.domain.rule.ValidateOrder;
import cn.beian.platform.rules.Products;
import cn.beian.platform.table.OrderTable;
import cn.beian.platform.table.Wiring;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Where customers and reviewers act: the use cases behind the routes. Rules find nothing. */
final class Desk {
  private static final RuleBook NO_RULES = province -> new RuleSet(List.of(), List.of());
  private static final Caller REVIEWER =
      new Caller(new AccountId("provider"), "reviewer", Role.REVIEWER, Set.of());
  private static final String HOSTING = "hosting";
  private static final LocalDate LONG_AFTER = LocalDate.parse("2036-01-01");

  final OrderTable orders;
  private final RegisterInstance register;
  private final IssueServiceCode issue;
  private final CreateOrder create;
  private final UpdateOrder update;
  private final SubmitOrder submit;
  private final AbandonOrder abandon;
  private final WithdrawOrder withdraw;
  private final DecideReview review;
  private final RecordCall call;
  private final ScheduleVideo video;
  private int codes;

  Desk(World world) {
    Wiring wiring = world.wiring;
    KeyedHash hash = wiring.hash();
    OrderClerk clerk = wiring.clerk(wiring.content());
    Journal journal = wiring.journal();
    orders = wiring.ordersToRead(wiring.content());
    register = new RegisterInstance(wiring.instances(), journal);
    issue =
        new IssueServiceCode(
            wiring.instances(),
            wiring.serviceCodes(),
            new EligibilityPolicy(new Products()),
            journal);
    RecordedContent recorded = wiring.recordedContent(orders);
    LookUpRecords records = wiring.lookUp(hash, orders);
    ValidateOrder rules = new ValidateOrder(NO_RULES);
    create = new CreateOrder(clerk, recorded);
    update = new UpdateOrder(clerk, new CheckSections(rules, hash), recorded);
    submit =
        new SubmitOrder(clerk, new SubmitOrder.Rules(rules, hash), wiring.obstacles(hash), records);
    abandon = new AbandonOrder(clerk);
    withdraw = new WithdrawOrder(clerk);
    review = new DecideReview(clerk);
    call = new RecordCall(wiring.reviewDesk());
    video = new ScheduleVideo(wiring.reviewDesk());
  }

  static Caller customer(int account) {
    String name = account(account);
    return new Caller(
        new AccountId(name), name + "-user", Role.CUSTOMER, Set.of(Permission.values()));
  }

  static String account(int number) {
    return "account-%06d".formatted(number);
  }

  static boolean done(Outcome<?> outcome) {
    return outcome instanceof Outcome.Done<?>;
  }

  private static <T> T value(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T> refused ->
          throw new IllegalStateException("refused: " + refused.refusal().code());
    };
  }

  /** A new service code; four of them have an instance together. */
  String code() {
    String id = "i-" + codes / 4;
    if (codes++ % 4 == 0) {
      register.register(instance(id), "inventory");
    }
    Caller hosting =
        new Caller(new AccountId(HOSTING), HOSTING, Role.CUSTOMER, Set.of(Permission.values()));
    return value(issue.issue(hosting, id, 1)).codes().getFirst().code();
  }

  private static Instance instance(String id) {
    return new Instance(
        id,
        new AccountId(HOSTING),
        "ecs",
        "cn-hangzhou",
        true,
        Instance.BillingMode.SUBSCRIPTION,
        12,
        null,
        LONG_AFTER,
        true,
        null,
        "192.0.2.10",
        Instance.Status.LIVE,
        1,
        0,
        0);
  }

  Order open(int account, CreateOrder.Wish wish) {
    return value(create.create(customer(account), wish));
  }

  boolean edit(int account, Order seen) {
    return done(update.update(customer(account), seen.id(), seen.version(), before -> before));
  }

  boolean submit(int account, OrderId order) {
    return done(submit.submit(customer(account), order));
  }

  boolean abandon(int account, OrderId order) {
    return done(abandon.abandon(customer(account), order));
  }

  boolean withdraw(int account, OrderId order) {
    return done(
        withdraw.withdraw(customer(account), order, WithdrawOrder.Cause.NO_LONGER_WANTED, null));
  }

  boolean decide(OrderId order, DecideReview.Decision decision) {
    List<Reason> reasons =
        decision == DecideReview.Decision.PASS
            ? List.of()
            : List.of(new Reason("MADE_UP", null, "made up"));
    return done(review.decide(REVIEWER, order, decision, reasons));
  }

  boolean callInVain(OrderId order) {
    RecordCall.Made made =
        new RecordCall.Made(Call.Contact.PRINCIPAL, null, Call.Result.UNANSWERED, null);
    return done(call.record(REVIEWER, order, made));
  }

  boolean appoint(OrderId order, Instant at) {
    return done(video.schedule(REVIEWER, order, Video.Kind.DINGTALK, at));
  }
}
