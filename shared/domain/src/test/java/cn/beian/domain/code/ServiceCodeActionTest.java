package cn.beian.domain.code;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.instance.CodeKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of a service code's transitions, word for word. */
class ServiceCodeActionTest {
  /** The state after each action, by the state before it and the kind; "-" where it is refused. */
  private static final String TABLE =
      """
      kind  state     BIND   UNBIND   TAKE    RELEASE  SPEND  REFUND    EXPIRE
      FREE  UNBOUND   -      -        -       -        -      -         -
      FREE  BOUND     -      -        FILING  -        -      -         -
      FREE  FILING    -      -        -       BOUND    FILED  -         -
      FREE  FILED     -      -        -       -        -      -         -
      FREE  REFUNDED  -      -        -       -        -      -         -
      FREE  EXPIRED   -      -        -       -        -      -         -
      PAID  UNBOUND   BOUND  -        -       -        -      REFUNDED  EXPIRED
      PAID  BOUND     -      UNBOUND  FILING  -        -      REFUNDED  EXPIRED
      PAID  FILING    -      -        -       BOUND    FILED  -         -
      PAID  FILED     -      -        -       -        -      -         -
      PAID  REFUNDED  -      -        -       -        -      -         -
      PAID  EXPIRED   -      -        -       -        -      -         -
      """;

  private static ServiceCode code(CodeKind kind, ServiceCodeState state) {
    return new ServiceCode(
        "c-1", new AccountId("a"), kind, null, null, state, Instant.EPOCH, null, null, null);
  }

  private static List<List<String>> rows() {
    return TABLE.lines().map(line -> List.of(line.split("\\s+"))).toList();
  }

  @ParameterizedTest
  @EnumSource
  void eachActionDoesWhatTheTableSays(ServiceCodeAction action) {
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> found = new TreeMap<>();
    int column = rows().getFirst().indexOf(action.name());
    for (List<String> row : rows().subList(1, rows().size())) {
      ServiceCode code = code(CodeKind.valueOf(row.get(0)), ServiceCodeState.valueOf(row.get(1)));
      String name = code.kind() + " " + code.state();
      expected.put(name, row.get(column));
      found.put(name, action.allows(code) ? action.to().name() : "-");
    }
    assertThat(found)
        .hasSize(CodeKind.values().length * ServiceCodeState.values().length)
        .isEqualTo(expected);
  }

  /** A sweep comes later than the day: until then the term decides. */
  @Test
  void whatIsOverIsBoundTakenUnboundAndPaidBackNoMore() {
    LocalDate last = LocalDate.parse("2027-11-02");
    for (ServiceCodeState state : ServiceCodeState.values()) {
      ServiceCode code =
          new ServiceCode(
              "c-1",
              new AccountId("a"),
              CodeKind.PAID,
              null,
              null,
              state,
              Instant.EPOCH,
              last,
              null,
              null);
      boolean unused = state == ServiceCodeState.UNBOUND || state == ServiceCodeState.BOUND;
      assertThat(code.stateOn(last)).isEqualTo(state);
      assertThat(code.stateOn(last.plusDays(1)))
          .isEqualTo(unused ? ServiceCodeState.EXPIRED : state);
      for (ServiceCodeAction action : ServiceCodeAction.values()) {
        assertThat(action.allowsOn(code, last)).isEqualTo(action.allows(code));
        assertThat(action.allowsOn(code, last.plusDays(1)))
            .as("%s %s", state, action)
            .isEqualTo(action.allows(code) && !unused);
      }
    }
  }

  @Test
  void theTableHasEveryAction() {
    assertThat(rows().getFirst().subList(2, rows().getFirst().size()))
        .containsExactlyElementsOf(
            Arrays.stream(ServiceCodeAction.values()).map(Enum::name).toList());
  }
}
