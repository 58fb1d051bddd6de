package cn.beian.local.demo;

import cn.beian.local.Options;
import cn.beian.local.Suite;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A company is filed and deregistered while the administration misbehaves: it ends as it does when
 * all is well, and nothing is sent twice.
 */
class FaultsTest {
  private static final Path TEMPLATE = Path.of("..", "..", "template.yaml");
  private static final long SEED = 20261122;
  private static final List<String> MIXED =
      List.of(
          "{'fault':'LOST_REPLY'}",
          "{'fault':'CUT_REPLY'}",
          "{'fault':'HTTP','status':503}",
          "{'fault':'SOAP_FAULT'}",
          "{'fault':'WRONG_HASH'}",
          "{'fault':'RESULT_TWICE'}",
          "{'fault':'PUBLISHED_FIRST'}",
          "{'fault':'CODE','code':999}",
          "{'fault':'EXTENSION_BUSY'}");

  private static Suite suite;
  private static HttpClient http;
  private static OrderFlow flow;

  @BeforeAll
  static void start() throws IOException {
    suite = Suite.start(Options.forTests(TEMPLATE));
    http = HttpClient.newHttpClient();
    flow = new OrderFlow(suite, http);
  }

  @AfterAll
  static void stop() {
    http.close();
    suite.close();
  }

  @Tag("faults")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'fault':'BUSY'}",
        "{'fault':'CLOSED','hours':'09:00-17:00'}",
        "{'fault':'MAINTENANCE'}",
        "{'fault':'CODE','code':7}",
        "{'fault':'CODE','code':999}",
        "{'fault':'GAP','missing':[]}",
        "{'fault':'OLD_PREVIOUS','by':1}",
        "{'fault':'LOST_REPLY','operation':'UPLOAD'}",
        "{'fault':'CUT_REPLY','operation':'UPLOAD'}",
        "{'fault':'HTTP','status':500,'operation':'UPLOAD'}",
        "{'fault':'SOAP_FAULT','operation':'UPLOAD'}",
        "{'fault':'SLOW','millis':300}",
        "{'fault':'WRONG_HASH'}",
        "{'fault':'BROKEN_BASE64'}",
        "{'fault':'NOT_A_ZIP'}",
        "{'fault':'TWO_ENTRIES'}",
        "{'fault':'RESULT_TWICE'}",
        "{'fault':'RESULT_LATE'}",
        "{'fault':'PUBLISHED_FIRST'}",
        "{'fault':'WITHOUT_OWN_IDS'}",
        "{'fault':'UNKNOWN_RECORD'}",
        "{'fault':'EXTENSION_BUSY'}",
        "{'fault':'EXTENSION_LOST_REPLY'}"
      })
  void endsAsWithoutIt(String fault) {
    List<JsonNode> faults = List.of(json(fault));
    flow.survives(faults);
  }

  /** What the administration's own checks and reviewers refuse comes back, and goes again. */
  @Tag("faults")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'fault':'RECORD_CODE','code':1003}",
        "{'fault':'RECORD_CODE','code':1005}",
        "{'fault':'RECORD_CODE','code':1045}",
        "{'fault':'RECORD_CODE','code':1063}",
        "{'fault':'RECORD_CODE','code':1064}",
        "{'fault':'FILE_CODE'}",
        "{'fault':'REJECT','opinion':'示例：网站名称与主体不符'}"
      })
  void comesBackWithItsMeaningAndGoesAgain(String fault) {
    JsonNode refusal = json(fault);
    long code = refusal.path("code").asLong(fault.contains("FILE") ? 5001 : 1002);
    flow.comesBack(refusal, "V3-" + code);
  }

  @Tag("faults")
  @Test
  void endsAsWithoutThemWhenSeveralComeAtOnce() {
    Random random = new Random(SEED);
    for (int round = 0; round < 3; round++) {
      List<JsonNode> faults = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        faults.add(json(MIXED.get(random.nextInt(MIXED.size()))));
      }
      flow.survives(faults);
    }
  }

  /** What every build looks at; all of the faults take minutes, and have a profile. */
  @Test
  void aLostReplyAndARefusalChangeNothingOfTheEnd() {
    flow.survives(
        List.of(
            json("{'fault':'LOST_REPLY','operation':'UPLOAD'}"), json("{'fault':'RESULT_TWICE'}")));
    flow.comesBack(json("{'fault':'RECORD_CODE','code':1005}"), "V3-1005");
  }

  private static ObjectNode json(String text) {
    return Json.readObject(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
