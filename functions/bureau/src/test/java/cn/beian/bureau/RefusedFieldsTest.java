package cn.beian.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderState;
import cn.beian.platform.table.OrderViews;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administration refuses over the ministry's interface comes back with the field. */
class RefusedFieldsTest {
  @RegisterExtension final HandlerHarness harness = new HandlerHarness();
  private SimulatedOffice office;
  private Order order;

  @BeforeEach
  void open() throws IOException {
    office = new SimulatedOffice(harness);
    order = harness.seeds().passed(harness.number());
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void refused() throws Exception {
    office.send(order);
    office.hear();
    assertThat(harness.seeds().order(order.id()).state()).isEqualTo(OrderState.BUREAU_REJECTED);
  }

  /** As every list of orders shows them. */
  private List<String> reasons() {
    Map<String, Object> shown = OrderViews.summary(harness.seeds().order(order.id()));
    return ((List<?>) shown.get("reasons"))
        .stream()
            .map(HandlerJson::object)
            .map(reason -> reason.get("code") + " " + reason.get("path"))
            .toList();
  }

  private String domain(int place) {
    Filing filing = harness.seeds().content(order.id());
    return filing.services().getFirst().domains().get(place).name();
  }

  @ParameterizedTest
  @CsvSource({
    "1003, /subject/certificateNumber",
    "1014, /subject/nature",
    "1020, /services/0/name",
    "1006, /services/0/hosting",
    "1066, /services/0/languages",
    "1056, /materials",
    "1011, null",
    "1045, null",
    "1005, /services/0/domains"
  })
  void theFieldThatTheCodeMeans(long code, String path) throws Exception {
    office.misbehave("{'fault':'RECORD_CODE','code':" + code + "}");
    refused();
    assertThat(reasons()).containsExactly("V3-" + code + " " + path);
  }

  @Test
  void theDomainThatTheAdministrationNames() throws Exception {
    office.misbehave(
        "{'fault':'RECORD_CODE','code':1005,'text':'域名%s已在别的备案里'}".formatted(domain(1)));
    refused();
    assertThat(reasons()).containsExactly("V3-1005 /services/0/domains/1/name");
  }

  @Test
  void theDomainOnTheBlacklist() throws Exception {
    office.control("/blacklist", "{'domain':'%s','province':'ZJ'}".formatted(domain(1)));
    refused();
    assertThat(reasons()).containsExactly("V3-1064 /services/0/domains/1/name");
  }
}
