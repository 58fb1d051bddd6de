package cn.beian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.platform.env.Environment;
import cn.beian.platform.json.Json;
import cn.beian.platform.table.Due;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What surrounds a handler in a test: DynamoDB Local, one for the JVM, with the table; a key
 * service; queues; the administration and the message gateway; the secret with the identities; a
 * clock that ticks a millisecond a look, so that ids keep their order. Handlers are made by the
 * constructor that Lambda calls. After the test everything that was printed is held to the rules of
 * the log.
 *
 * <p>Tests share the table and keep apart by their {@link #number()}; {@link #ownTable()} gives one
 * to a test that looks at all of it.
 */
public final class HandlerHarness implements AfterEachCallback {
  private static final List<String> QUEUES =
      List.of(
          "BUREAU",
          "BUREAU_FETCH",
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

  /** Monday, 10:00 in Shanghai. */
  public static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final AtomicLong millis = new AtomicLong(START.toEpochMilli());
  private final InstantSource clock = () -> Instant.ofEpochMilli(millis.incrementAndGet());
  private final HandlerQueues queues = new HandlerQueues();
  private final HandlerPartner bureau = new HandlerPartner();
  private final HandlerPartner gateway = new HandlerPartner();
  private final HandlerPartner faceCheck = new HandlerPartner();
  private final HandlerWatch watch = new HandlerWatch();
  private final HandlerOutput output = new HandlerOutput();
  private final int number = NUMBERS.incrementAndGet();
  private final HandlerSecret identities = new HandlerSecret(number);
  private HandlerTable table = HandlerTable.shared();
  private @Nullable HandlerBucket bucket;

  /** Keeps this test's samples apart from those of others. */
  public int number() {
    return number;
  }

  /** Another number that no other test has. */
  public static int anotherNumber() {
    return NUMBERS.incrementAndGet();
  }

  /** Gives this test a table of its own; call it before anything else. */
  public HandlerHarness ownTable() {
    table = HandlerTable.fresh();
    return this;
  }

  /** The table. */
  public HandlerTable table() {
    return table;
  }

  /** What the sweep of a day hands on of a kind by now, a message for each shard that has any. */
  public List<String> due(Due.Kind kind, LocalDate day) {
    return table.due(kind, day, clock.instant());
  }

  /** The queues that handlers send to. */
  public HandlerQueues queues() {
    return queues;
  }

  /** The administration. */
  public HandlerPartner bureau() {
    return bureau;
  }

  /** The message gateway. */
  public HandlerPartner gateway() {
    return gateway;
  }

  /** The provider's face check. */
  public HandlerPartner faceCheck() {
    return faceCheck;
  }

  /** The secret with the provider's identities. */
  public HandlerSecret identities() {
    return identities;
  }

  /** Gives this test's handlers a bucket; call it before they are made. */
  public HandlerHarness withBucket() {
    bucket = HandlerBucket.shared();
    return this;
  }

  /** The bucket, after {@link #withBucket}. */
  public HandlerBucket bucket() {
    return Objects.requireNonNull(bucket, "withBucket() comes first");
  }

  /** What watches the handlers' AWS calls; seeds are not watched. */
  public HandlerWatch watch() {
    return watch;
  }

  /** What the handlers printed. */
  public HandlerOutput output() {
    return output;
  }

  /** The handlers' clock. */
  public InstantSource clock() {
    return clock;
  }

  /** Sets the clock. */
  public void setTime(Instant now) {
    millis.set(now.toEpochMilli());
  }

  /** Moves the clock on. */
  public void pass(Duration time) {
    millis.addAndGet(time.toMillis());
  }

  /** Lays things down in the table. */
  public HandlerSeeds seeds() {
    return new HandlerSeeds(new Environment(variables(), clock, List.of()), table);
  }

  /** Makes a handler. */
  public <T> T make(Callable<T> constructor) throws Exception {
    return make(Map.of(), constructor);
  }

  /** Makes a handler with some variables set otherwise. */
  public <T> T make(Map<String, String> otherwise, Callable<T> constructor) throws Exception {
    Map<String, String> variables = new HashMap<>(variables());
    variables.putAll(otherwise);
    return Environment.callWith(new Environment(variables, clock, List.of(watch)), constructor);
  }

  /** Gives the handler an event, as Lambda does; returns what it writes. */
  public byte[] call(RequestStreamHandler handler, byte[] event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HandlerOutput.Scope _ = output.open()) {
      handler.handleRequest(new ByteArrayInputStream(event), out, new HandlerContext());
    }
    return out.toByteArray();
  }

  /** Gives the handler a request; returns its answer. */
  public HandlerReply call(RequestStreamHandler handler, HttpEvent request) throws IOException {
    return HandlerReply.read(call(handler, request.toJson()));
  }

  /** Gives the handler a batch; returns the ids it reports failed. */
  public List<String> failures(RequestStreamHandler handler, byte[] batch) throws IOException {
    Map<String, Object> answer = HandlerJson.object(Json.read(call(handler, batch)));
    assertThat(answer).containsOnlyKeys("batchItemFailures");
    return ((List<?>) Objects.requireNonNull(answer.get("batchItemFailures")))
        .stream().map(each -> String.valueOf(HandlerJson.at(each, "/itemIdentifier"))).toList();
  }

  private Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>(table.variables());
    variables.put("AWS_ENDPOINT_URL_SQS", queues.address());
    variables.putAll(Map.of("DATA_KEY_ID", "data-key", "HASH_KEY_ID", "hash-key"));
    QUEUES.forEach(queue -> variables.put(queue + "_QUEUE_URL", queues.url(queue)));
    variables.put("DUE_SHARDS", Integer.toString(HandlerTable.SHARDS));
    variables.putAll(
        Map.of("LOOK_BACK_DAYS", "14", "MOST_WAITING", "100", "WEBHOOK_TARGETS", "PUBLIC"));
    variables.put("BUREAU_URL", bureau.address() + "/bureau");
    variables.put("BUREAU_SECRET", HandlerPartner.SECRET);
    variables.putAll(messages());
    variables.put("FACE_CHECK_URL", faceCheck.address());
    variables.put("FACE_CHECK_SECRET", HandlerPartner.SECRET);
    variables.putAll(identities.variables());
    variables.put("ARCHIVE_BUCKET", HandlerBucket.NAME);
    variables.put("MATERIALS_BUCKET", HandlerBucket.NAME);
    variables.put("AWS_ENDPOINT_URL_S3", bucket == null ? "http://127.0.0.1:1" : bucket.address());
    return variables;
  }

  private Map<String, String> messages() {
    return Map.of(
        "MESSAGE_GATEWAY_URL",
        gateway.address(),
        "MESSAGE_GATEWAY_SECRET",
        HandlerPartner.SECRET,
        "SMS_SENDER",
        "GATEWAY",
        "EMAIL_SENDER",
        "GATEWAY");
  }

  @Override
  public void afterEach(ExtensionContext context) {
    queues.close();
    bureau.close();
    gateway.close();
    faceCheck.close();
    output.assertClean();
  }
}
