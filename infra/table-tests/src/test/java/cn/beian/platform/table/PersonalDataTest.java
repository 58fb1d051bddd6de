package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.RecordSmsCheck.Entry;
import cn.beian.platform.filing.FilingWriter;
import cn.beian.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Outside the sealed attribute no item, key or index entry holds a personal value. */
class PersonalDataTest {
  private static final List<String> PERSONAL =
      List.of(
          "深圳示例科技有限公司",
          "示例甲",
          "示例乙",
          "示例路1号",
          "440301190012319989",
          "44030119001231997X",
          "319989",
          "31997X",
          "13800000000",
          "13800000001",
          "16600000000",
          "010-12345678",
          "sample@example.com");

  private final Agency agency = Agency.open();

  /** Everything in the table as text; bytes too, in case something is only encoded. */
  private String dump() {
    return agency.items().values().stream()
        .map(item -> item.entrySet().stream().map(PersonalDataTest::text).toList())
        .map(List::toString)
        .collect(Collectors.joining("\n"));
  }

  private static String text(Map.Entry<String, AttributeValue> attribute) {
    AttributeValue value = attribute.getValue();
    String bytes =
        value.b() == null ? "" : new String(value.b().asByteArray(), StandardCharsets.UTF_8);
    return attribute.getKey() + "=" + value + bytes;
  }

  @Test
  void noStepOfAnOrdersLifeLeavesAPersonalValueInTheClear() {
    Filing content = agency.filing(agency.code(), Agency.domain());
    Order order = agency.submitted("a", content);
    agency.pass(order.id());
    done(agency.handOver(new CountingBureau()).handOver(order.id()));
    List<Entry> entries = agency.entries(agency.order(order.id()));
    agency.sms.record(new Entry("13800000000", "000000", "000000", "192.0.2.77"));
    entries.forEach(entry -> done(agency.sms.record(entry)));
    done(agency.result.apply(Agency.approval(agency.order(order.id()), "粤ICP备2026000001号")));
    List<String> secrets = new ArrayList<>(PERSONAL);
    secrets.add(certificate(content));
    secrets.add("SAMPLE" + certificate(content).substring(6));
    entries.forEach(entry -> secrets.add("\"" + entry.code() + "\""));
    assertThat(dump()).doesNotContain(secrets).contains("粤ICP备2026000001号");
  }

  private static String certificate(Filing filing) {
    return filing.subject().certificateNumber().value();
  }

  @Test
  void thePersonalValuesThatAreLookedForStandInTheFiling() {
    String json =
        new String(
            Json.write(FilingWriter.write(agency.filing("code", Agency.domain()))),
            StandardCharsets.UTF_8);
    assertThat(json).contains(PERSONAL);
  }

  @Test
  void aHashOfANumberIsNotTheSameForAnotherPurposeOrUnderAnotherKey() {
    String mobile = agency.hash.of("MOBILE", "13800000000");
    assertThat(agency.hash.of("MOBILE", "13800000000")).isEqualTo(mobile);
    assertThat(agency.hash.of("CERTIFICATE", "13800000000")).isNotEqualTo(mobile);
    assertThat(Agency.open().hash.of("MOBILE", "13800000000")).isNotEqualTo(mobile);
  }

  /** What people wrote as reasons stands in the history alone: the relay passes on ids. */
  @Test
  void theStreamCarriesNoPersonalValueEither() {
    Order order = agency.submitted("a", agency.filing(agency.code(), Agency.domain()));
    agency.reject(order.id());
    Set<String> names = new TreeSet<>();
    agency
        .items()
        .forEach((key, item) -> {
          if (key.sk().startsWith(Key.EVENT)) {
            names.addAll(item.keySet());
            assertThat(item.toString()).doesNotContain(PERSONAL);
          }
        });
    assertThat(names)
        .containsExactlyInAnyOrder(
            "pk",
            "sk",
            "eventId",
            "type",
            "subjectId",
            "account",
            "actor",
            "at",
            "by",
            "from",
            "to",
            "reasons");
  }
}
