package cn.beian.platform.table;

import cn.beian.domain.drift.DriftLog;
import cn.beian.domain.event.Journal;
import cn.beian.domain.face.FaceInspector;
import cn.beian.domain.instance.EligibilityPolicy;
import cn.beian.domain.order.CodeInspector;
import cn.beian.domain.order.FindHoldings;
import cn.beian.domain.order.FindObstacles;
import cn.beian.domain.order.FindOwnRecords;
import cn.beian.domain.order.LookUpRecords;
import cn.beian.domain.order.OrderChange;
import cn.beian.domain.order.OrderClerk;
import cn.beian.domain.order.RecordedContent;
import cn.beian.domain.order.SmsDesk;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.progress.CheckSections;
import cn.beian.domain.review.ReplanReview;
import cn.beian.domain.review.ReviewDesk;
import cn.beian.domain.review.WatchReview;
import cn.beian.domain.rule.ValidateOrder;
import cn.beian.domain.sms.SmsThrottle;
import cn.beian.domain.type.FiledRegister;
import cn.beian.domain.webhook.ManageWebhooks;
import cn.beian.platform.crypto.KmsKeyedHash;
import cn.beian.platform.crypto.Vault;
import cn.beian.platform.env.DynamoDbClients;
import cn.beian.platform.env.Environment;
import cn.beian.platform.env.KmsClients;
import cn.beian.platform.env.Ulids;
import cn.beian.platform.outside.ExtensionRegister;
import cn.beian.platform.outside.FileRegister;
import cn.beian.platform.outside.SignedHttp;
import cn.beian.platform.rules.Policies;
import cn.beian.platform.rules.Products;
import cn.beian.platform.rules.RulePacks;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * Puts together, from a function's environment, what its handler needs. Every variable is read
 * here, when it is built.
 */
public final class Wiring {
  private final Environment environment;
  private final Table table;
  private final Ulids ids;
  private @Nullable KmsClient kms;

  /** Reads {@code TABLE_NAME}. */
  public Wiring(Environment environment) {
    this(environment, DynamoDbClients.of(environment), null);
  }

  /**
   * Reads {@code TABLE_NAME}; table and key service are reached through these clients.
   *
   * @param kms null to make one when it is first needed
   */
  public Wiring(Environment environment, DynamoDbClient client, @Nullable KmsClient kms) {
    this.environment = environment;
    this.kms = kms;
    this.table = new Table(client, environment.variable("TABLE_NAME"));
    this.ids = new Ulids(environment.clock());
  }

  public Environment environment() {
    return environment;
  }

  public InstantSource clock() {
    return environment.clock();
  }

  public Table table() {
    return table;
  }

  public Journal journal() {
    return new Journal(ids, clock());
  }

  /** Content that this function can open and seal. Reads {@code DATA_KEY_ID}. */
  public SealedContent content() {
    Vault vault = new Vault(kms(), environment.variable("DATA_KEY_ID"));
    return new SealedContent(table, vault, ids, clock());
  }

  /** Webhooks' secrets. Reads {@code DATA_KEY_ID}. */
  public WebhookSecrets webhookSecrets() {
    return new WebhookSecrets(new Vault(kms(), environment.variable("DATA_KEY_ID")), clock());
  }

  /** Accounts' feeds. */
  public FeedTable feed() {
    return new FeedTable(table, Policies.webhooks().kept());
  }

  /** Webhooks to be read or removed. */
  public WebhookTable webhooksToRead() {
    return new WebhookTable(table, 1);
  }

  /** Webhooks. Reads {@code DUE_SHARDS}. */
  public WebhookTable webhooks() {
    return new WebhookTable(table, environment.number("DUE_SHARDS"));
  }

  /** Where customers manage their webhooks. */
  public ManageWebhooks manageWebhooks(WebhookTable webhooks) {
    return new ManageWebhooks(webhooks, feed(), Policies.webhooks(), journal());
  }

  /** Content that stays closed to this function. */
  public SealedContent noContent() {
    return new SealedContent(table, null, ids, clock());
  }

  /** One client, made when it is first asked for: not every function calls the key service. */
  private KmsClient kms() {
    KmsClient made = kms == null ? KmsClients.of(environment) : kms;
    kms = made;
    return made;
  }

  /** Reads {@code HASH_KEY_ID}. */
  public KeyedHash hash() {
    return new KmsKeyedHash(kms(), environment.variable("HASH_KEY_ID"));
  }

  /** Looks up who holds what. */
  public FindHoldings holdings(KeyedHash hash) {
    return new FindHoldings(new LockTable(table), hash);
  }

  /** Looks for what stands in the way of orders. */
  public FindObstacles obstacles(KeyedHash hash) {
    CodeInspector codes =
        new CodeInspector(
            serviceCodesToRead(), instancesToRead(), new EligibilityPolicy(new Products()));
    return new FindObstacles(
        codes, new BlacklistTable(table), new FaceInspector(new FaceTable(table), hash));
  }

  /** Looks up what is filed here. */
  public FindOwnRecords ownRecords() {
    return new FindOwnRecords(records());
  }

  /** Filed records. */
  public RecordTable records() {
    return new RecordTable(table);
  }

  /** What stands on our own record. */
  public RecordedContent recordedContent(OrderTable orders) {
    return new RecordedContent(records(), orders);
  }

  /** The ways to the administrations. */
  public ChannelTable channels() {
    return new ChannelTable(table, ids, clock());
  }

  /** What orders are called at the administrations. */
  public OutgoingTable outgoing() {
    return new OutgoingTable(table);
  }

  /** The administrations' ids. */
  public FiledIdTable filedIds() {
    return new FiledIdTable(table);
  }

  /** Where we and the administrations do not agree. */
  public DriftTable drifts() {
    return new DriftTable(table);
  }

  /** Where comparisons leave what they find. */
  public DriftLog driftLog() {
    return new DriftLog(drifts(), clock());
  }

  /** What came from the administrations. */
  public InboxTable inbox() {
    return new InboxTable(table, journal());
  }

  /** Looks up everything on record. Reads what {@link #register} reads. */
  public LookUpRecords lookUp(KeyedHash hash, OrderTable orders) {
    return new LookUpRecords(holdings(hash), ownRecords(), recordedContent(orders), register());
  }

  /**
   * What the administrations have on record: as a file says, if {@code FILED_REGISTER_FILE} names
   * one, else over the extension channel. Reads {@code BUREAU_URL} and {@code BUREAU_SECRET}.
   */
  public FiledRegister register() {
    return environment
        .optional("FILED_REGISTER_FILE")
        .<FiledRegister>map(file -> FileRegister.read(Path.of(file)))
        .orElseGet(
            () -> new ExtensionRegister(SignedHttp.of(environment, "BUREAU_URL", "BUREAU_SECRET")));
  }

  /** Instances to be read. */
  public InstanceTable instancesToRead() {
    return new InstanceTable(table, 1);
  }

  /** Instances. Reads {@code DUE_SHARDS}. */
  public InstanceTable instances() {
    return new InstanceTable(table, environment.number("DUE_SHARDS"));
  }

  /** Service codes to be read. */
  public ServiceCodeTable serviceCodesToRead() {
    return new ServiceCodeTable(table, 1);
  }

  /** Service codes. Reads {@code DUE_SHARDS}. */
  public ServiceCodeTable serviceCodes() {
    return new ServiceCodeTable(table, environment.number("DUE_SHARDS"));
  }

  /** Orders to be read. */
  public OrderTable ordersToRead(SealedContent content) {
    return new OrderTable(table, content, 1);
  }

  /** Reviews to be read. */
  public ReviewTable reviewsToRead() {
    return new ReviewTable(table, 1);
  }

  /** Reviews. Reads {@code DUE_SHARDS}. */
  public ReviewTable reviews() {
    return new ReviewTable(table, environment.number("DUE_SHARDS"));
  }

  /** Does what happens to reviews by itself. Reads {@code DUE_SHARDS}. */
  public WatchReview watchReview() {
    return new WatchReview(ordersToRead(noContent()), reviews(), Policies.review(), journal());
  }

  /** Moves the targets of reviews after a change of the calendar. Reads {@code DUE_SHARDS}. */
  public ReplanReview replanReview() {
    return new ReplanReview(ordersToRead(noContent()), reviews(), Policies.review(), clock());
  }

  /** Where reviewers act. Reads {@code DUE_SHARDS}. */
  public ReviewDesk reviewDesk() {
    return new ReviewDesk(ordersToRead(noContent()), reviews(), Policies.review(), journal());
  }

  /** Orders to be moved. Reads {@code DUE_SHARDS}. */
  public OrderClerk clerk(SealedContent content) {
    return clerk(content, OrderTable::answer);
  }

  /**
   * Orders to be moved. Reads {@code DUE_SHARDS}.
   *
   * @param answers what the caller of a change is answered
   */
  public OrderClerk clerk(
      SealedContent content, Function<OrderChange, Map<String, Object>> answers) {
    int shards = environment.number("DUE_SHARDS");
    OrderTable orders = new OrderTable(table, content, shards, answers);
    return new OrderClerk(orders, Policies.overdue(), Policies.review(), journal());
  }

  /** Accounts' calendar feeds. */
  public CalendarTable calendars() {
    return new CalendarTable(table);
  }

  /** Where contacts answer the ministry's SMS. */
  public SmsDesk smsDesk(SealedContent content) {
    SmsThrottle throttle = new SmsThrottle(new AttemptTable(table), Policies.smsChecks());
    return new SmsDesk(clerk(content), new SmsCheckTable(table, content), throttle, hash());
  }

  /** Says which sections of orders are complete. Reads {@code HASH_KEY_ID}. */
  public CheckSections sections() {
    return new CheckSections(new ValidateOrder(RulePacks.delivered()), hash());
  }
}
