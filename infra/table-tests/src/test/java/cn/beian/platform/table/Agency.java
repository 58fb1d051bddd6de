package cn.beian.platform.table;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.bureau.Bureau;
import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.code.IssueServiceCode;
import cn.beian.domain.event.Journal;
import cn.beian.domain.face.FaceInspector;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.instance.EligibilityPolicy;
import cn.beian.domain.instance.RegisterInstance;
import cn.beian.domain.order.AbandonOrder;
import cn.beian.domain.order.ApplyBureauResult;
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
import cn.beian.domain.order.Reason;
import cn.beian.domain.order.RecordSmsCheck;
import cn.beian.domain.order.RecordSmsCheck.Entry;
import cn.beian.domain.order.RecordedContent;
import cn.beian.domain.order.ResendSmsCheck;
import cn.beian.domain.order.SmsDesk;
import cn.beian.domain.order.SubmitOrder;
import cn.beian.domain.order.UpdateOrder;
import cn.beian.domain.order.UploadRoute;
import cn.beian.domain.order.WithdrawOrder;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.progress.CheckSections;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.review.ReviewDesk;
import cn.beian.domain.review.WatchReview;
import cn.beian.domain.rule.RuleBook;
import cn.beian.domain.rule.RuleSet;
import cn.beian.domain.rule.ValidateOrder;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.sms.SmsCodes;
import cn.beian.domain.sms.SmsContacts;
import cn.beian.domain.sms.SmsSecret;
import cn.beian.domain.sms.SmsThrottle;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.crypto.KmsKeyedHash;
import cn.beian.platform.crypto.Vault;
import cn.beian.platform.env.Ulids;
import cn.beian.platform.rules.Policies;
import cn.beian.platform.rules.Products;
import cn.beian.platform.rules.SmsAsked;
import cn.beian.testing.LocalDynamoDb;
import cn.beian.testing.LocalKms;
import cn.beian.testing.MovableClock;
import cn.beian.testing.NothingFiled;
import cn.beian.testing.SampleFilings;
import cn.beian.testing.SeededMaterials;
import cn.beian.testing.TestTable;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * Every use case over one table of DynamoDB Local, put together as the functions do it. One
 * database serves all tests of this JVM; each test has a table of its own. Rules find nothing
 * unless a test wants them.
 */
final class Agency {
  static final int SHARDS = 4;
  static final Caller REVIEWER =
      new Caller(new AccountId("provider"), "reviewer", Role.REVIEWER, Set.of());
  static final RuleBook NO_RULES = province -> new RuleSet(List.of(), List.of());
  private static final LocalDynamoDb DATABASE = LocalDynamoDb.inMemory();
  private static final SmsContacts ASKED = SmsAsked.load();
  static final DynamoDbClient CLIENT = DATABASE.direct();
  private static final AtomicInteger TABLES = new AtomicInteger();
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  final String name;
  final KmsClient kms;
  final MovableClock clock;
  final RuleBook rules;
  final Table table;
  final SealedContent content;
  final OrderTable orders;
  final InstanceTable instances;
  final ServiceCodeTable codes;
  final SmsCheckTable checks;
  final RecordTable records;
  final DeliveryTable deliveries;
  final MessageTable messages;
  final PreferenceTable preferences;
  final Journal journal;
  final KeyedHash hash;
  final OrderClerk clerk;
  final BlacklistTable blacklist;
  final FindHoldings holdings;
  final FindObstacles obstacles;
  final RegisterInstance register;
  final IssueServiceCode issue;
  final CreateOrder create;
  final UpdateOrder update;
  final SubmitOrder submit;
  final AbandonOrder abandon;
  final WithdrawOrder withdraw;
  final DecideReview review;
  final ReviewTable reviews;
  final ReviewDesk desk;
  final WatchReview watchReview;
  final AttemptTable attempts;
  final RecordSmsCheck sms;
  final ResendSmsCheck resend;
  final ApplyBureauResult result;
  final CleanUpOrder cleanUp;

  private Agency(DynamoDbClient client, String name, Surroundings around) {
    this.name = name;
    this.kms = around.kms();
    this.clock = around.clock();
    this.rules = around.rules();
    Ulids ids = new Ulids(clock);
    table = new Table(client, name);
    content = new SealedContent(table, new Vault(kms, "data"), ids, clock);
    orders = new OrderTable(table, content, SHARDS);
    instances = new InstanceTable(table, 4);
    codes = new ServiceCodeTable(table, 4);
    checks = new SmsCheckTable(table, content);
    records = new RecordTable(table);
    deliveries = new DeliveryTable(table, SHARDS);
    messages = new MessageTable(table, deliveries);
    preferences = new PreferenceTable(table);
    journal = new Journal(ids, clock);
    hash = new KmsKeyedHash(kms, "hash");
    clerk = new OrderClerk(orders, Policies.overdue(), Policies.review(), journal);
    register = new RegisterInstance(instances, journal);
    EligibilityPolicy policy = new EligibilityPolicy(new Products());
    issue = new IssueServiceCode(instances, codes, policy, journal);
    RecordedContent recorded = new RecordedContent(records, orders);
    create = new CreateOrder(clerk, recorded);
    update = new UpdateOrder(clerk, new CheckSections(new ValidateOrder(rules), hash), recorded);
    blacklist = new BlacklistTable(table);
    holdings = new FindHoldings(new LockTable(table), hash);
    obstacles =
        new FindObstacles(
            new CodeInspector(codes, instances, policy),
            blacklist,
            new FaceInspector(new FaceTable(table), hash));
    LookUpRecords lookUp =
        new LookUpRecords(holdings, new FindOwnRecords(records), recorded, new NothingFiled());
    SubmitOrder.Rules valid = new SubmitOrder.Rules(new ValidateOrder(rules), hash);
    submit = new SubmitOrder(clerk, valid, obstacles, lookUp);
    withdraw = new WithdrawOrder(clerk);
    abandon = new AbandonOrder(clerk);
    review = new DecideReview(clerk);
    reviews = new ReviewTable(table, SHARDS);
    desk = new ReviewDesk(orders, reviews, Policies.review(), journal);
    watchReview = new WatchReview(orders, reviews, Policies.review(), journal);
    attempts = new AttemptTable(table);
    SmsThrottle throttle = new SmsThrottle(attempts, Policies.smsChecks());
    SmsDesk smsDesk = new SmsDesk(clerk, checks, throttle, hash);
    sms = new RecordSmsCheck(smsDesk);
    resend = new ResendSmsCheck(smsDesk);
    result = new ApplyBureauResult(clerk, records, hash);
    cleanUp = new CleanUpOrder(clerk, new MaterialTable(table)::forget);
  }

  private record Surroundings(KmsClient kms, MovableClock clock, RuleBook rules) {}

  /** One over a new table. */
  static Agency open() {
    return open(NO_RULES);
  }

  /** One over a new table, with these rules. */
  static Agency open(RuleBook rules) {
    String name = "table-" + TABLES.incrementAndGet();
    TestTable.create(CLIENT, name);
    MovableClock clock = new MovableClock(Instant.parse("2026-11-02T02:00:00Z"));
    return new Agency(CLIENT, name, new Surroundings(new LocalKms(), clock, rules));
  }

  /** The same agency, reaching its table through another client. */
  Agency through(DynamoDbClient client) {
    return new Agency(client, name, new Surroundings(kms, clock, rules));
  }

  /** The same agency with another key service. */
  Agency with(KmsClient other) {
    return new Agency(CLIENT, name, new Surroundings(other, clock, rules));
  }

  HandOverOrder handOver(Bureau bureau) {
    return new HandOverOrder(clerk, bureau, smsChecks(), UploadRoute.NONE);
  }

  OpenSmsChecks smsChecks() {
    return new OpenSmsChecks(ASKED, hash);
  }

  /** A customer of this account who may do everything. */
  static Caller customer(String account) {
    return new Caller(
        new AccountId(account), account + "-user", Role.CUSTOMER, Set.of(Permission.values()));
  }

  /** Registers an instance that may give five codes. */
  void instance(String id, String account) {
    register.register(Server.ecs(id, account).instance(), "inventory");
  }

  /** A new service code of a new instance. */
  String code() {
    String instance = "i-" + NUMBERS.incrementAndGet();
    instance(instance, "hosting");
    return done(issue.issue(customer("hosting"), instance, 1)).codes().getFirst().code();
  }

  /**
   * The sample company's filing with this code and these domains, and a certificate number of its
   * own.
   */
  Filing filing(String code, String... domains) {
    Map<String, Object> json = SampleFilings.company(ShanghaiDays.of(clock.instant()), code);
    String certificate = "SAMPLE%012d".formatted(NUMBERS.incrementAndGet());
    SampleFilings.set(json, "/subject/certificateNumber", certificate);
    SampleFilings.set(json, "/services/0/principal/name", "示例乙");
    SampleFilings.set(json, "/services/0/principal/mobile", "13800000001");
    SampleFilings.set(json, "/services/0/principal/idNumber", "44030119001231997X");
    List<Map<String, String>> names =
        Arrays.stream(domains).map(domain -> Map.of("name", domain)).toList();
    SampleFilings.set(json, "/services/0/domains", names);
    return SampleFilings.filing(json);
  }

  /** A domain that no other test has. */
  static String domain() {
    return "sample-" + NUMBERS.incrementAndGet() + ".example";
  }

  Order draft(String account, Filing filing) {
    Order order = done(create(customer(account), filing));
    SeededMaterials seeded = new SeededMaterials(CLIENT, name);
    seeded.lay(order.id(), filing);
    seeded.passFaces(order.id(), filing, hash);
    return order;
  }

  /** Opens an order for this content. */
  Outcome<Order> create(Caller caller, Filing filing) {
    return create.create(caller, new CreateOrder.Wish.File(filing));
  }

  Order submitted(String account, Filing filing) {
    return done(submit.submit(customer(account), draft(account, filing).id()));
  }

  Order submitted(String account) {
    return submitted(account, filing(code(), domain(), domain()));
  }

  Order reject(OrderId id) {
    return done(
        review.decide(
            REVIEWER,
            id,
            DecideReview.Decision.REJECT,
            List.of(new Reason("BLURRED", "/materials/0", "made up"))));
  }

  Order pass(OrderId id) {
    return done(review.decide(REVIEWER, id, DecideReview.Decision.PASS, List.of()));
  }

  Order passed(String account) {
    return pass(submitted(account).id());
  }

  Order pending(String account) {
    return done(handOver(new CountingBureau()).handOver(passed(account).id()));
  }

  Order inBureauReview(String account) {
    Order order = pending(account);
    entries(order).forEach(entry -> done(sms.record(entry)));
    return order(order.id());
  }

  Order approved(String account, String number) {
    return done(result.apply(approval(inBureauReview(account), number)));
  }

  static BureauResult.Approved approval(Order order, String number) {
    List<String> services =
        IntStream.rangeClosed(1, order.serviceCodes().size())
            .mapToObj(i -> number + "-" + i)
            .toList();
    return new BureauResult.Approved(order.submissionId(), number, services);
  }

  /** What each contact has to enter. */
  List<Entry> entries(Order order) {
    return checks.ofOrder(order).stream().map(this::entry).toList();
  }

  /** What the contact has to enter, each from an address of his own. */
  Entry entry(SmsCheck check) {
    SmsSecret secret = checks.secret(check, "test");
    return new Entry(
        secret.mobile().value(),
        new SmsCodes(hash).code(check),
        secret.idLast6(),
        "from " + check.contact());
  }

  Order order(OrderId id) {
    return orders.find(id).orElseThrow();
  }

  /** Every item of the table, by key. Only a test scans. */
  Map<Key, Map<String, AttributeValue>> items() {
    Map<Key, Map<String, AttributeValue>> items = new HashMap<>();
    CLIENT
        .scanPaginator(scan -> scan.tableName(name).consistentRead(true))
        .items()
        .forEach(item -> items.put(new Key(item.get("pk").s(), item.get("sk").s()), item));
    return items;
  }

  /** Makes the table hold these items again and no others. */
  void restore(Map<Key, Map<String, AttributeValue>> before) {
    Map<Key, Map<String, AttributeValue>> now = items();
    Stream<WriteRequest> deletes =
        now.keySet().stream()
            .filter(key -> !before.containsKey(key))
            .map(key ->
                WriteRequest.builder().deleteRequest(delete -> delete.key(key.toMap())).build());
    Stream<WriteRequest> puts =
        before.entrySet().stream()
            .filter(item -> !item.getValue().equals(now.get(item.getKey())))
            .map(item ->
                WriteRequest.builder().putRequest(put -> put.item(item.getValue())).build());
    Stream.concat(deletes, puts)
        .gather(Gatherers.windowFixed(25))
        .forEach(batch -> CLIENT.batchWriteItem(write -> write.requestItems(Map.of(name, batch))));
  }

  /** Every item but the audit, which grows with each reading. */
  Map<Key, Map<String, AttributeValue>> itemsWithoutAudit() {
    Map<Key, Map<String, AttributeValue>> items = items();
    items.keySet().removeIf(key -> key.pk().startsWith("AUDIT#"));
    return items;
  }

  static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(Refusal refusal) ->
          throw new AssertionError("refused: " + refusal.code());
    };
  }

  static <T> Refusal refusal(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T> _ -> throw new AssertionError("not refused");
      case Outcome.Refused<T>(Refusal refusal) -> refusal;
    };
  }

  /** DONE or the refusal's code. */
  static <T> String word(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T> _ -> "DONE";
      case Outcome.Refused<T>(Refusal refusal) -> refusal.code().name();
    };
  }

  static <T> RefusalCode code(Outcome<T> outcome) {
    return refusal(outcome).code();
  }
}
