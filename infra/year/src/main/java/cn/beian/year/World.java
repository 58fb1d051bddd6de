package cn.beian.year;

import cn.beian.platform.env.Environment;
import cn.beian.platform.table.Wiring;
import cn.beian.testing.LocalDynamoDb;
import cn.beian.testing.LocalKms;
import cn.beian.testing.MovableClock;
import cn.beian.testing.TestTable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * All that surrounds the functions in a year: the table, queues, partners and the one clock. Nobody
 * else has them, and nothing happens in it at the same time as something else.
 */
final class World implements AutoCloseable {
  /** Midnight in Shanghai. */
  static final Instant START = Instant.parse("2025-12-31T16:00:00Z");

  private static final String TABLE = "year";
  private static final List<String> QUEUES =
      List.of(
          "BUREAU",
          "BUREAU_RESULT",
          "NOTIFICATION",
          "SWEEP",
          "CLEANUP",
          "VALIDITY",
          "CODE_EXPIRY",
          "INSTANCE",
          "COMPARISON",
          "REVIEW",
          "WEBHOOK");

  final Settings settings;

  /** Queues behind which nobody works: their messages are gone. For years that have to fail. */
  final Set<String> idle = new HashSet<>();

  final MovableClock clock = new MovableClock(START);
  final Ledger ledger = new Ledger(clock);
  final Faults faults;
  final Queues queues;
  final Gateway gateway;
  final Administration administration;
  final Environment environment;
  final Wiring wiring;
  private final LocalDynamoDb database = LocalDynamoDb.inMemory();

  World(Settings settings) {
    this.settings = settings;
    SeededRandoms.begin(settings.seed());
    long seed = settings.seed();
    faults = new Faults(seed + 1, settings.crashes());
    queues = new Queues(seed + 2, faults, settings.twice());
    gateway = new Gateway(clock, seed + 3, settings.trouble());
    administration = new Administration(clock, seed + 4, settings.trouble());
    TestTable.create(database.direct(), TABLE);
    WatchedTable table = new WatchedTable(database.direct(), faults, ledger);
    LocalKms kms = new LocalKms();
    environment = new Environment(variables(), clock, List.of(), clients(table, kms));
    wiring = new Wiring(environment, table, kms);
  }

  private Map<Class<?>, Object> clients(DynamoDbClient table, KmsClient kms) {
    return Map.of(
        DynamoDbClient.class, table,
        SqsClient.class, queues,
        KmsClient.class, kms,
        SecretsManagerClient.class, new NoIdentities(),
        S3Client.class, new EmptyBucket());
  }

  private Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>();
    QUEUES.forEach(queue -> variables.put(queue + "_QUEUE_URL", Queues.url(queue)));
    variables.putAll(Template.schedule());
    variables.put("DUE_SHARDS", Integer.toString(settings.shards()));
    variables.putAll(
        Map.of("TABLE_NAME", TABLE, "DATA_KEY_ID", "data-key", "HASH_KEY_ID", "hash-key"));
    variables.putAll(partners());
    variables.putAll(Map.of("ARCHIVE_BUCKET", "archive", "MATERIALS_BUCKET", "materials"));
    variables.putAll(
        Map.of(
            "AWS_REGION", "local",
            "AWS_ACCESS_KEY_ID", "local",
            "AWS_SECRET_ACCESS_KEY", "local",
            "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1"));
    return variables;
  }

  private Map<String, String> partners() {
    return Map.of(
        "SMS_SENDER", "GATEWAY",
        "EMAIL_SENDER", "GATEWAY",
        "MESSAGE_GATEWAY_URL", PartnerUrls.of(gateway),
        "MESSAGE_GATEWAY_SECRET", "made-up-secret-of-the-gateway",
        "BUREAU_URL", PartnerUrls.of(administration),
        "BUREAU_SECRET", "made-up-secret-of-the-bureau",
        "BUREAU_IDENTITIES_SECRET", "identities");
  }

  /** A moment passes, so that ids keep their order. */
  void tick() {
    clock.advance(Duration.ofMillis(1));
  }

  @Override
  public void close() {
    SeededRandoms.end();
    database.close();
  }
}
