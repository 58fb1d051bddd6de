package cn.beian.domain.fake;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.event.Journal;
import cn.beian.domain.face.FaceInspector;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.instance.CodeKind;
import cn.beian.domain.instance.EligibilityPolicy;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.order.AbandonOrder;
import cn.beian.domain.order.ApplyBureauResult;
import cn.beian.domain.order.CheckValidity;
import cn.beian.domain.order.CleanUpOrder;
import cn.beian.domain.order.CodeInspector;
import cn.beian.domain.order.CreateOrder;
import cn.beian.domain.order.DecideReview;
import cn.beian.domain.order.FindHoldings;
import cn.beian.domain.order.FindObstacles;
import cn.beian.domain.order.FindOwnRecords;
import cn.beian.domain.order.HandOverOrder;
import cn.beian.domain.order.LookUpRecords;
import cn.beian.domain.order.OpenSmsChecks;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderClerk;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OverduePolicy;
import cn.beian.domain.order.OverrideRule;
import cn.beian.domain.order.PostponeCleanUp;
import cn.beian.domain.order.Reason;
import cn.beian.domain.order.RecordSmsCheck;
import cn.beian.domain.order.RecordSmsCheck.Entry;
import cn.beian.domain.order.RecordedContent;
import cn.beian.domain.order.ResendSmsCheck;
import cn.beian.domain.order.ResendSmsCheck.Wish;
import cn.beian.domain.order.SmsDesk;
import cn.beian.domain.order.SubmitOrder;
import cn.beian.domain.order.UpdateOrder;
import cn.beian.domain.order.UploadRoute;
import cn.beian.domain.order.WithdrawOrder;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.progress.CheckSections;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.review.ReviewDesk;
import cn.beian.domain.review.ReviewPolicy;
import cn.beian.domain.rule.RuleBook;
import cn.beian.domain.rule.RuleSet;
import cn.beian.domain.rule.ValidateOrder;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.sms.SmsCheckPolicy;
import cn.beian.domain.sms.SmsCodes;
import cn.beian.domain.sms.SmsSecret;
import cn.beian.domain.sms.SmsThrottle;
import cn.beian.domain.time.WorkdayCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * Every use case around an order, over a store in memory, a clock that is moved, and rules that
 * find nothing.
 */
public final class Office {
  public static final OverduePolicy POLICY =
      new OverduePolicy(
          OverduePolicy.Basis.LAST_CHANGE,
          30,
          40,
          45,
          5,
          90,
          90,
          OverduePolicy.Scope.ALL,
          Duration.ofHours(24));

  /** Nobody is held up by counts, unless a test wants it. */
  public static final SmsCheckPolicy SMS_CHECKS =
      new SmsCheckPolicy(5, 2, Duration.ofHours(1), 1_000_000, 1_000_000, 1_000_000);

  /** From where everybody calls. */
  public static final String ADDRESS = "192.0.2.1";

  public static final ReviewPolicy REVIEWS = reviews(Set.of());
  public static final Caller REVIEWER =
      new Caller(new AccountId("provider"), "reviewer", Role.REVIEWER, Set.of());

  /** Stands for a hash that only the key service can compute. */
  public static final KeyedHash HASH =
      (purpose, text) -> purpose + "~" + Integer.toHexString(text.hashCode());

  public final MemoryStore store = new MemoryStore();
  public final FakeBureau bureau = new FakeBureau();
  public final MemoryAttempts attempts = new MemoryAttempts();
  public final FakeRegister register = new FakeRegister();
  public final RecordSmsCheck smsChecks;
  public final ResendSmsCheck resend;
  public final HandOverOrder handOver;
  public final CreateOrder create;
  public final FindObstacles obstacles;
  public final SubmitOrder submit;
  public final UpdateOrder update;
  public final AbandonOrder abandon;
  public final WithdrawOrder withdraw;
  public final DecideReview review;
  public final ReviewDesk desk;
  public final OverrideRule override;
  public final PostponeCleanUp postpone;
  public final ApplyBureauResult result;
  public final CleanUpOrder cleanUp;
  public final CheckValidity validity;

  /** The orders whose materials were erased. */
  public final List<OrderId> erased = new ArrayList<>();

  private final AtomicInteger numbers = new AtomicInteger();
  private Instant now = Instant.parse("2026-11-01T02:00:00Z");

  public Office() {
    this(POLICY);
  }

  public Office(OverduePolicy policy) {
    this(policy, province -> new RuleSet(List.of(), List.of()));
  }

  /** With rules that find something. */
  public Office(RuleBook rules) {
    this(POLICY, rules);
  }

  private Office(OverduePolicy policy, RuleBook rules) {
    this(policy, rules, REVIEWS);
  }

  /** With another policy for reviews. */
  public Office(ReviewPolicy reviewPolicy) {
    this(POLICY, province -> new RuleSet(List.of(), List.of()), reviewPolicy);
  }

  private Office(OverduePolicy policy, RuleBook rules, ReviewPolicy reviewPolicy) {
    this(policy, rules, reviewPolicy, SMS_CHECKS);
  }

  /** With other limits of attempts at SMS checks. */
  public Office(SmsCheckPolicy smsPolicy) {
    this(POLICY, province -> new RuleSet(List.of(), List.of()), REVIEWS, smsPolicy);
  }

  private Office(
      OverduePolicy policy, RuleBook rules, ReviewPolicy reviewPolicy, SmsCheckPolicy smsPolicy) {
    Journal journal = new Journal(() -> "id-%06d".formatted(numbers.incrementAndGet()), this::now);
    OrderClerk clerk = new OrderClerk(store, policy, reviewPolicy, journal);
    desk = new ReviewDesk(store, store.reviewStore(), reviewPolicy, journal);
    RecordedContent recorded = new RecordedContent(store, store);
    create = new CreateOrder(clerk, recorded);
    update = new UpdateOrder(clerk, new CheckSections(new ValidateOrder(rules), HASH), recorded);
    CodeInspector inspector =
        new CodeInspector(
            store.serviceCodes(),
            id -> Optional.ofNullable(store.instances.get(id)),
            new EligibilityPolicy(new SampleCatalogue()));
    obstacles =
        new FindObstacles(inspector, new EmptyBlacklist(), new FaceInspector(new NoFaces(), HASH));
    LookUpRecords records =
        new LookUpRecords(
            new FindHoldings(store.lockStore(), HASH),
            new FindOwnRecords(store),
            recorded,
            register);
    SubmitOrder.Rules valid = new SubmitOrder.Rules(new ValidateOrder(rules), HASH);
    submit = new SubmitOrder(clerk, valid, obstacles, records);
    withdraw = new WithdrawOrder(clerk);
    abandon = new AbandonOrder(clerk);
    review = new DecideReview(clerk);
    override = new OverrideRule(clerk, rules, HASH);
    postpone = new PostponeCleanUp(clerk);
    handOver =
        new HandOverOrder(clerk, bureau, new OpenSmsChecks(Asked.CONTACTS, HASH), UploadRoute.NONE);
    SmsThrottle throttle = new SmsThrottle(attempts, smsPolicy);
    SmsDesk smsDesk = new SmsDesk(clerk, store, throttle, HASH);
    smsChecks = new RecordSmsCheck(smsDesk);
    resend = new ResendSmsCheck(smsDesk);
    result = new ApplyBureauResult(clerk, store, HASH);
    cleanUp = new CleanUpOrder(clerk, erased::add);
    validity = new CheckValidity(clerk, records);
    for (int i = 1; i <= 4; i++) {
      code("code-" + i);
    }
  }

  /** Reviews as they are by default, but for the types that two have to pass. */
  public static ReviewPolicy reviews(Set<String> fourEyes) {
    Duration hour = Duration.ofHours(1);
    return new ReviewPolicy(new WorkdayCalendar(Map.of()), 1, hour, hour, hour, fourEyes);
  }

  /** A bound code of an instance that lives long. */
  public void code(String code) {
    AccountId account = new AccountId("hosting");
    store.codes.put(
        code,
        new ServiceCode(
            code,
            account,
            CodeKind.FREE,
            "i-1",
            "ecs",
            ServiceCodeState.BOUND,
            now,
            null,
            null,
            null));
    store.instances.put("i-1", instance(account, LocalDate.parse("2036-01-01")));
  }

  private static Instance instance(AccountId account, LocalDate expiresOn) {
    return new Instance(
        "i-1",
        account,
        "ecs",
        "cn-hangzhou",
        true,
        Instance.BillingMode.SUBSCRIPTION,
        12,
        null,
        expiresOn,
        true,
        null,
        null,
        Instance.Status.LIVE,
        1,
        4,
        0);
  }

  public Instant now() {
    return now;
  }

  public void setNow(Instant instant) {
    now = instant;
  }

  public void advance(Duration by) {
    now = now.plus(by);
  }

  /** A customer of this account who may do everything. */
  public static Caller customer(String account) {
    return new Caller(
        new AccountId(account), account + "-user", Role.CUSTOMER, Set.of(Permission.values()));
  }

  /** The order as it is now. */
  public Order order(OrderId id) {
    return store.find(id).orElseThrow();
  }

  /** What was done. */
  public static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(Refusal refusal) ->
          throw new AssertionError("refused: " + refusal.code());
    };
  }

  /** Why it was refused. */
  public static <T> Refusal refusal(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T> _ -> throw new AssertionError("not refused");
      case Outcome.Refused<T>(Refusal refusal) -> refusal;
    };
  }

  /** A draft of account a. */
  public Order draft(Filing filing) {
    return done(create(customer("a"), filing));
  }

  /** Opens an order for this content. */
  public Outcome<Order> create(Caller caller, Filing filing) {
    return create.create(caller, new CreateOrder.Wish.File(filing));
  }

  /** A submitted order of account a. */
  public Order submitted(Filing filing) {
    return done(submit.submit(customer("a"), draft(filing).id()));
  }

  /** An order of account a that the reviewer passed. */
  public Order passed(Filing filing) {
    return pass(submitted(filing).id());
  }

  /** Passes the review. */
  public Order pass(OrderId id) {
    return done(review.decide(REVIEWER, id, DecideReview.Decision.PASS, List.of()));
  }

  /** Rejects in the review. */
  public Order reject(OrderId id) {
    return done(
        review.decide(
            REVIEWER,
            id,
            DecideReview.Decision.REJECT,
            List.of(new Reason("BLURRED", null, "made up"))));
  }

  /** An order of account a whose contacts were asked. */
  public Order pending(Filing filing) {
    return done(handOver.handOver(passed(filing).id()));
  }

  /** An order of account a that waits for the administration. */
  public Order inBureauReview(Filing filing) {
    Order order = pending(filing);
    store.checks(order).forEach(check -> done(smsChecks.record(rightEntry(check))));
    return order(order.id());
  }

  /** What the contact has to enter. */
  public Entry rightEntry(SmsCheck check) {
    SmsSecret secret = store.read(check);
    String code = new SmsCodes(HASH).code(check);
    return new Entry(secret.mobile().value(), code, secret.idLast6(), ADDRESS);
  }

  /** The wish of the same contact for a new code. */
  public Wish newCode(SmsCheck check) {
    SmsSecret secret = store.read(check);
    return new Wish(secret.mobile().value(), secret.idLast6(), ADDRESS);
  }

  /**
   * An approval that fits the order: with this number where nothing is filed yet, else with the
   * numbers that are there and the next ones.
   */
  public BureauResult.Approved approval(Order order, String subjectNumber) {
    String target = order.target() == null ? subjectNumber : order.target();
    int end = target.indexOf('-');
    String number = end < 0 ? target : target.substring(0, end);
    return new BureauResult.Approved(order.submissionId(), number, numbers(order, number));
  }

  private List<String> numbers(Order order, String number) {
    return switch (order.type().purpose()) {
      case FILE -> {
        long known =
            store.services.stream().filter(each -> each.subjectNumber().equals(number)).count();
        yield LongStream.rangeClosed(1, order.serviceCodes().size())
            .mapToObj(i -> number + "-" + (known + i))
            .toList();
      }
      case CHANGE, DEREGISTER ->
          number.equals(order.target()) ? List.of() : List.of(String.valueOf(order.target()));
    };
  }
}
