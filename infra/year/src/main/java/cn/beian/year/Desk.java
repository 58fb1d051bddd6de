package cn.beian.year;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.AbandonOrder;
import cn.beian.domain.order.CreateOrder;
import cn.beian.domain.order.DecideReview;
import cn.beian.domain.order.LookUpRecords;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderClerk;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.PostponeCleanUp;
import cn.beian.domain.order.Reason;
import cn.beian.domain.order.RecordedContent;
import cn.beian.domain.order.SubmitOrder;
import cn.beian.domain.order.UpdateOrder;
import cn.beian.domain.order.WithdrawOrder;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.progress.CheckSections;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.review.Call;
import cn.beian.domain.review.NextCall;
import cn.beian.domain.review.RecordCall;
import cn.beian.domain.review.ScheduleVideo;
import cn.beian.domain.review.Video;
import cn.beian.domain.rule.RuleBook;
import cn.beian.domain.rule.RuleSet;
import cn.beian.domain.rule.ValidateOrder;
import cn.beian.platform.table.OrderTable;
import cn.beian.platform.table.Wiring;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where customers and reviewers act: the use cases behind the routes. Rules find nothing. */
final class Desk {
  private static final RuleBook NO_RULES = province -> new RuleSet(List.of(), List.of());
  private static final Caller REVIEWER =
      new Caller(new AccountId("provider"), "reviewer", Role.REVIEWER, Set.of());

  final OrderTable orders;
  private final CreateOrder create;
  private final UpdateOrder update;
  private final SubmitOrder submit;
  private final AbandonOrder abandon;
  private final WithdrawOrder withdraw;
  private final DecideReview review;
  private final RecordCall call;
  private final ScheduleVideo video;
  private final PostponeCleanUp postpone;

  Desk(World world) {
    Wiring wiring = world.wiring;
    KeyedHash hash = wiring.hash();
    OrderClerk clerk = wiring.clerk(wiring.content());
    orders = wiring.ordersToRead(wiring.content());
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
    postpone = new PostponeCleanUp(clerk);
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

  static <T> T value(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T> refused ->
          throw new IllegalStateException("refused: " + refused.refusal().code());
    };
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

  /** Whose turn it is; who was called last where nobody's is. */
  private Call.Contact nextCalled(OrderId order) {
    return orders
        .review(order)
        .flatMap(review -> Optional.ofNullable(review.nextCall()))
        .map(NextCall::contact)
        .orElse(Call.Contact.EMERGENCY);
  }

  boolean callInVain(OrderId order) {
    RecordCall.Made made =
        new RecordCall.Made(nextCalled(order), null, Call.Result.UNANSWERED, null);
    return done(call.record(REVIEWER, order, made));
  }

  boolean postpone(OrderId order, LocalDate to) {
    return done(postpone.postpone(REVIEWER, order, to));
  }

  boolean appoint(OrderId order, Instant at) {
    return done(video.schedule(REVIEWER, order, Video.Kind.DINGTALK, at));
  }
}
