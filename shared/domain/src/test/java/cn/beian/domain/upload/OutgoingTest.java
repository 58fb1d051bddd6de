package cn.beian.domain.upload;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.bureau.Operation;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingTest {
  private static final String SUBJECT = "910001";
  private static final String NUMBER = "粤ICP备2026000001号";

  @ParameterizedTest
  @ValueSource(longs = {1, 90, 92, 911, 920_001})
  void aNewServiceIsSpokenOfByOurIdHoweverItsDigitsCompareToTheSubjects(long own) {
    Set<String> names = Set.of(SUBJECT, NUMBER, Long.toString(own));
    Outgoing record = record(Operation.NEW_SITE, names, Map.of("SITE 0", own, "DOMAIN 0", 5L));
    assertThat(record.name()).isEqualTo(Long.toString(own));
  }

  @Test
  void whatHasNoIdOfOursIsSpokenOfByTheAdministrations() {
    assertThat(record(Operation.CHANGE, Set.of(NUMBER, SUBJECT), Map.of("DOMAIN 0", 5L)).name())
        .isEqualTo(SUBJECT);
  }

  private static Outgoing record(Operation operation, Set<String> names, Map<String, Long> ids) {
    return new Outgoing(
        new OrderId("order"),
        1,
        Province.GD,
        operation,
        names,
        ids,
        Outgoing.Heard.NOTHING,
        List.of(),
        1);
  }
}
