package cn.beian.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.local.Options;
import cn.beian.local.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A company is filed and deregistered while the administration misbehaves: it ends as it does when
 * all is well, and nothing is sent twice.
 */
class FaultsTest {
  private static final Path TEMPLATE = Path.of("..", "..", "template.yaml");
  private static Suite suite;
  private static HttpClient http;
  private static FaultFlow flow;

  @BeforeAll
  static void start() throws IOException {
    suite = Suite.start(Options.forTests(TEMPLATE).reportingTo("GD"));
    http = HttpClient.newHttpClient();
    flow = new FaultFlow(suite, http);
  }

  @AfterAll
  static void stop() {
    http.close();
    suite.close();
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
    JsonNode refusal = FaultRounds.fault(fault);
    long code = refusal.path("code").asLong(fault.contains("FILE") ? 5001 : 1002);
    flow.comesBack(refusal, "V3-" + code);
  }

  /** Who ends a site while its subject ends, or the other way round, waits and comes again. */
  @Tag("faults")
  @ParameterizedTest
  @CsvSource({"1042,-1", "1043,''"})
  void anEndComesBackWithItsMeaningAndGoesAgain(String code, String behind) {
    String refusal = "{'fault':'RECORD_CODE','code':" + code + "}";
    flow.endComesBack(FaultRounds.fault(refusal), "V3-" + code, behind);
  }

  /** What every build looks at; all of the faults take minutes, and have a profile. */
  @Test
  void aLostReplyAndARefusalChangeNothingOfTheEnd() {
    flow.survives(
        List.of(
            FaultRounds.fault("{'fault':'LOST_REPLY','operation':'UPLOAD'}"),
            FaultRounds.fault("{'fault':'RESULT_TWICE'}")));
    ObjectNode refusal = FaultRounds.fault("{'fault':'RECORD_CODE','code':1005}");
    assertThat(flow.comesBack(refusal, "V3-1005")).isEqualTo("/services/0/domains");
  }
}
