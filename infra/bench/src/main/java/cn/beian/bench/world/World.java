package cn.beian.bench.world;

import cn.beian.domain.personal.KeyedHash;
import cn.beian.local.face.FaceCheckStandIn;
import cn.beian.local.kms.KmsKeys;
import cn.beian.local.messages.MessageGateway;
import cn.beian.local.queue.QueueServer;
import cn.beian.local.stream.Tables;
import cn.beian.local.template.FunctionSpec;
import cn.beian.local.template.LocalNames;
import cn.beian.local.template.QueueSpec;
import cn.beian.local.template.TableSpec;
import cn.beian.local.template.Template;
import cn.beian.local.template.Wiring;
import cn.beian.local.token.Tokens;
import cn.beian.platform.env.Environment;
import cn.beian.simulator.BureauSimulator;
import cn.beian.simulator.Options;
import cn.beian.testing.LocalDynamoDb;
import cn.beian.testing.LocalKmsServer;
import cn.beian.testing.LocalSecretsServer;
import cn.beian.testing.TestTable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The servers of the local suite without its pollers: nobody but the function that is measured
 * takes an event.
 */
public final class World implements AutoCloseable {
  private static final String TABLE_NAME = "TABLE_NAME";
  private static final String IDENTITIES = LocalNames.secret("beian/bureau-identities");

  private final InstantSource clock = Environment.current().clock();
  private final Tokens tokens = new Tokens(clock, null);
  private final MessageGateway messages;
  private final BureauSimulator bureau;
  private final FaceCheckStandIn faces;
  private final LocalDynamoDb database = LocalDynamoDb.inMemory();
  private final DynamoDbClient client = database.client();
  private final LocalKmsServer keys;

  /** Without identities all orders go over the extension channel. */
  private final LocalSecretsServer identities = new LocalSecretsServer().put(IDENTITIES, "[]");

  private final Backlog backlog;
  private final Wiring wiring;
  private final Map<String, String> common;

  /**
   * Starts the servers that the repository's template names.
   *
   * @throws IOException if no port is free
   */
  public World(Path root) throws IOException {
    Template template = Template.read(root.resolve("template.yaml"));
    bureau =
        new BureauSimulator(
            Options.inMemory(secret(template.parameterDefault("BureauSecretName")), clock));
    messages =
        new MessageGateway(
            secret(template.parameterDefault("MessageGatewaySecretName")), clock, null);
    faces = new FaceCheckStandIn(secret(template.parameterDefault("FaceCheckSecretName")), clock);
    URI queueAddress = QueueServer.freeAddress();
    wiring = template.wiring(queueAddress, parameters(), World::secret);
    List<QueueSpec> all = new ArrayList<>(wiring.queues());
    all.add(Plain.QUEUE);
    backlog = new Backlog(QueueServer.start(queueAddress, all, null), all);
    keys = new LocalKmsServer(KmsKeys.open(wiring.keys(), null));
    common = common();
  }

  static String secret(String name) {
    return "made up for the bench: " + name;
  }

  private Map<String, String> parameters() {
    return Map.of(
        "BureauIdentitiesSecretArn",
        IDENTITIES,
        "BureauUrl",
        bureau.address() + "/extension/1",
        "FaceCheckUrl",
        faces.address().toString(),
        "MessageGatewayUrl",
        messages.address().toString(),
        "Release",
        "0000000000",
        "TokenIssuer",
        Tokens.ISSUER,
        "TokenKeys",
        tokens.keySet());
  }

  private Map<String, String> common() {
    return Map.of(
        "AWS_ENDPOINT_URL_DYNAMODB",
        database.endpoint().toString(),
        "AWS_ENDPOINT_URL_SQS",
        backlog.endpoint().toString(),
        "AWS_ENDPOINT_URL_KMS",
        keys.endpoint().toString(),
        "AWS_ENDPOINT_URL_SECRETS_MANAGER",
        identities.endpoint().toString(),
        "AWS_REGION",
        LocalNames.REGION,
        "AWS_ACCESS_KEY_ID",
        "local",
        "AWS_SECRET_ACCESS_KEY",
        "local");
  }

  /** The functions of the template, and the plain one as the last. */
  public List<FunctionSpec> functions() {
    List<FunctionSpec> all = new ArrayList<>(wiring.functions());
    all.add(Plain.function(backlog.url(Plain.QUEUE)));
    return all;
  }

  /** The hash that the functions know people by. */
  KeyedHash hash(String table) {
    Map<String, String> variables = variables(function("SubmitOrderFunction"), table);
    return new cn.beian.platform.table.Wiring(new Environment(variables, clock, List.of())).hash();
  }

  /** What the template says of a function. */
  public FunctionSpec function(String id) {
    return functions().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /**
   * The variables of a function's process, leading to the servers here and to a table of its own.
   */
  public Map<String, String> variables(FunctionSpec function, String table) {
    Map<String, String> variables = new HashMap<>(common);
    variables.putAll(function.environment());
    variables.computeIfPresent(TABLE_NAME, (name, old) -> table);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", function.id());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMb()));
    return variables;
  }

  /** Makes an empty table as the template describes it. */
  void newTable(String name) {
    TableSpec table = wiring.tables().getFirst();
    Tables.create(client, new TableSpec(name, table.arn(), table.properties()));
  }

  /**
   * Makes an empty table without its stream, which nobody reads: DynamoDB Local spends more on it
   * with every item.
   */
  public void newLargeTable(String name) {
    TestTable.create(client, name);
  }

  /** Removes a table, if there is one. */
  public void dropTable(String name) {
    if (client.listTables().tableNames().contains(name)) {
      client.deleteTable(delete -> delete.tableName(name));
    }
  }

  /** The handlers over a table, with some variables set otherwise, on the caller's thread. */
  public Handlers handlers(
      String table, Map<String, String> otherwise, ExecutionInterceptor... interceptors) {
    return new Handlers(this, new Handlers.Place(table, otherwise), clock, List.of(interceptors));
  }

  /**
   * Looks at what a function answered.
   *
   * @throws IllegalStateException if it is no success
   */
  public void expectSuccess(String function, byte[] answer) {
    Answers.expectSuccess(function, answer);
  }

  /** The system's. */
  public InstantSource clock() {
    return clock;
  }

  /** The clock as it was so many days ago. */
  InstantSource daysAgo(long days) {
    return InstantSource.offset(clock, Duration.ofDays(-days));
  }

  DynamoDbClient database() {
    return client;
  }

  /** Another client of the database; it is closed with the JVM. */
  public DynamoDbClient newClient() {
    return database.client();
  }

  /** The database without the wire, for what is laid. */
  public DynamoDbClient direct() {
    return database.direct();
  }

  Backlog backlog() {
    return backlog;
  }

  Tokens tokens() {
    return tokens;
  }

  MessageGateway messages() {
    return messages;
  }

  @Override
  public void close() {
    bureau.close();
    messages.close();
    faces.close();
    keys.close();
    identities.close();
    backlog.close();
    client.close();
    database.close();
  }
}
