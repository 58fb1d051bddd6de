package cn.beian.servicecodes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.platform.json.Json;
import cn.beian.platform.json.MalformedException;
import cn.beian.testing.HandlerJson;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The events' schemas and the functions' readers judge alike. Every sample is made up. */
class EventSchemaTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", "functions/service-codes"))
          .toAbsolutePath()
          .resolve("../../infra/api/events");
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private static final String INVENTORY =
      """
      {"type": "BOUGHT", "instanceId": "i-1", "accountId": "account-1", "product": "ecs",
       "region": "cn-hangzhou", "mainland": true, "billingMode": "SUBSCRIPTION", "months": 12,
       "expiresOn": "2027-12-28", "publicBandwidth": true, "version": 1}
      """;
  private static final String BILLING =
      """
      {"type": "SERVICE_CODES_BOUGHT", "billingId": "bill-1", "accountId": "account-1",
       "quantity": 3, "boughtAt": "2026-11-22T16:00:00Z"}
      """;

  private static String schema(String event) throws IOException {
    return Files.readString(FOLDER.resolve(event + "-event.schema.json"));
  }

  /** Fails unless schema and reader both say so of the sample with this member set so. */
  private static void assertJudged(String event, String name, String value, boolean good)
      throws IOException {
    Map<String, Object> body = HandlerJson.object(read(sample(event)));
    if (value.equals("absent")) {
      body.remove(name);
    } else {
      body.put(name, read(value));
    }
    assertJudged(event, Json.text(body), good);
  }

  private static void assertJudged(String event, String body, boolean good) throws IOException {
    Schema schema = SCHEMAS.getSchema(schema(event), InputFormat.JSON);
    var errors = schema.validate(body, InputFormat.JSON);
    assertThat(errors.isEmpty()).as("the schema of %s says %s", body, errors).isEqualTo(good);
    assertThat(reads(event, body)).as("the reader of %s", body).isEqualTo(good);
  }

  private static boolean reads(String event, String body) {
    Consumer<String> reader = event.equals("inventory") ? InventoryEvent::read : BillingEvent::read;
    try {
      reader.accept(body);
      return true;
    } catch (MalformedException refused) {
      return false;
    }
  }

  private static @Nullable Object read(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String sample(String event) {
    return event.equals("inventory") ? INVENTORY : BILLING;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type|\"RENEWED\"",
        "type|\"CHANGED\"",
        "type|\"EXPIRED\"",
        "type|\"RELEASED\"",
        "instanceId|\"A.b_c-9\"",
        "accountId|\"示例账号\"",
        "product|\"anything\"",
        "region|\"a region\"",
        "mainland|false",
        "billingMode|\"PAY_AS_YOU_GO\"",
        "months|0",
        "months|1200",
        "firstMonths|0",
        "firstMonths|1200",
        "firstMonths|null",
        "expiresOn|\"2028-02-29\"",
        "orderAmountFen|0",
        "orderAmountFen|9223372036854775807",
        "orderAmountFen|null",
        "ipAddress|\"2001:db8::1\"",
        "ipAddress|\"\"",
        "ipAddress|null",
        "version|9223372036854775807"
      })
  void goodInventoryEvents(String name, String value) throws Exception {
    assertJudged("inventory", name, value, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type|\"LIVE\"",
        "type|\"bought\"",
        "type|7",
        "instanceId|\"a b\"",
        "instanceId|\"\"",
        "instanceId|\"i/1\"",
        "accountId|\"\"",
        "accountId|5",
        "accountId|null",
        "product|\" \"",
        "region|[]",
        "mainland|\"yes\"",
        "billingMode|\"FREE\"",
        "months|-1",
        "months|1201",
        "months|2.5",
        "months|\"2\"",
        "firstMonths|1201",
        "expiresOn|\"2027-02-29\"",
        "expiresOn|\"2027-2-3\"",
        "expiresOn|\"2027-12-28T00:00:00Z\"",
        "publicBandwidth|0",
        "orderAmountFen|-1",
        "orderAmountFen|9223372036854775808",
        "ipAddress|5",
        "version|0",
        "version|9223372036854775808",
        "status|\"LIVE\"",
        "colour|\"red\""
      })
  void badInventoryEvents(String name, String value) throws Exception {
    assertJudged("inventory", name, value, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "billingId|\"A.b_c-9\"",
        "quantity|1",
        "quantity|50",
        "boughtAt|\"2026-11-23T00:00:00.123456789Z\"",
        "boughtAt|\"2026-11-23T00:00:00+08:00\""
      })
  void goodBillingEvents(String name, String value) throws Exception {
    assertJudged("billing", name, value, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type|\"SERVICE_CODES_REFUNDED\"",
        "type|null",
        "billingId|\"a b\"",
        "billingId|7",
        "accountId|\" \"",
        "quantity|0",
        "quantity|51",
        "quantity|1.5",
        "quantity|\"1\"",
        "boughtAt|\"2026-11-23\"",
        "boughtAt|\"2026-11-23T00:00:00\"",
        "boughtAt|\"2026-02-30T00:00:00Z\"",
        "boughtAt|1795363200",
        "price|100"
      })
  void badBillingEvents(String name, String value) throws Exception {
    assertJudged("billing", name, value, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"inventory", "billing"})
  void theSamplesAreGoodAndWhatIsNoObjectIsNot(String event) throws Exception {
    assertJudged(event, sample(event), true);
    for (String body : new String[] {"{}", "[]", "null", "7", "\"text\""}) {
      assertJudged(event, body, false);
    }
  }

  /** So that a member is added to both or to none. */
  @ParameterizedTest
  @ValueSource(strings = {"inventory", "billing"})
  void everyRequiredMemberIsAskedForByBoth(String event) throws Exception {
    Map<String, Object> schema = HandlerJson.object(read(schema(event)));
    assertThat(schema.get("required"))
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .containsExactlyInAnyOrderElementsOf(HandlerJson.object(read(sample(event))).keySet());
    for (String name : HandlerJson.object(read(sample(event))).keySet()) {
      assertJudged(event, name, "absent", false);
      assertJudged(event, name, "null", false);
    }
  }

  @ParameterizedTest
  @MethodSource("properties")
  void everyMemberIsDescribed(String event, String name, Object property) {
    assertThat(HandlerJson.at(property, "/description"))
        .as("%s %s", event, name)
        .asString()
        .endsWith(".")
        .hasSizeGreaterThan(20);
  }

  static Stream<Object[]> properties() throws IOException {
    return Stream.of("inventory", "billing").flatMap(EventSchemaTest::properties);
  }

  private static Stream<Object[]> properties(String event) {
    try {
      Map<String, Object> schema = HandlerJson.object(read(schema(event)));
      assertThat(schema).containsEntry("additionalProperties", false).containsKey("description");
      return HandlerJson.object(schema.get("properties")).entrySet().stream()
          .map(each -> new Object[] {event, each.getKey(), each.getValue()});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
