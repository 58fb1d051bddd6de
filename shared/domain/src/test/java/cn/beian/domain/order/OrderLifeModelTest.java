package cn.beian.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.order.ModelDrafts.Row;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.Conditions;
import cn.beian.domain.rule.Parameters;
import cn.beian.domain.rule.Rule;
import cn.beian.domain.rule.RuleBook;
import cn.beian.domain.rule.RuleKinds;
import cn.beian.domain.rule.RuleSet;
import cn.beian.domain.rule.Severity;
import cn.beian.domain.rule.Text;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Customers, reviewer, administration, contacts and clock do whatever comes to mind, in thousands
 * of runs; after each command the product stands where {@link OrderLifeModel} says.
 */
class OrderLifeModelTest {
  private static final long SEED = 20_261_122L;
  private static final int RUNS = 2_000;

  /** Most runs are short; every eighth lets an account live long. */
  private static final int SHORT = 10;

  private static final int LONG = 80;

  private static final RuleSet RULES =
      new RuleSet(
          List.of(
              rule("N-REMARK", "/remark", "[^!]*", Severity.REJECT),
              rule("N-DOUBT", "/remark", "[^?]*", Severity.WARN),
              rule("N-NAME", "/subject/name", "[^!]*", Severity.REJECT)),
          List.of());
  private static final RuleBook BOOK = _ -> RULES;

  private static Rule rule(String id, String field, String regex, Severity severity) {
    Parameters parameters = new Parameters(Map.of("fields", List.of(field), "regex", regex));
    Text text = new Text("试", "test");
    return new Rule(
        id,
        List.of(),
        List.of(),
        "pattern",
        RuleKinds.read("pattern", parameters),
        Conditions.read(new Parameters(Map.of())),
        severity,
        field.equals("/remark"),
        Rule.Stage.SUBMISSION,
        null,
        null,
        List.of(),
        text,
        text);
  }

  @Test
  void thousandsOfLivesGoAsTheModelSays() {
    Set<Row> seen = new HashSet<>();
    Set<RefusalCode> refusals = EnumSet.noneOf(RefusalCode.class);
    Set<OrderState> states = EnumSet.noneOf(OrderState.class);
    for (int run = 0; run < RUNS; run++) {
      ModelWalk walk = walk(SEED + run, run % 8 == 0);
      seen.addAll(walk.model.seen);
      refusals.addAll(walk.refusals);
      walk.model.orders.values().forEach(order -> states.add(order.state));
    }
    assertThat(seen)
        .as("what was done in which state")
        .containsExactlyInAnyOrderElementsOf(table());
    assertThat(states).as("where orders stood").containsExactlyInAnyOrder(OrderState.values());
    assertThat(refusals).as("refusals").containsExactlyInAnyOrderElementsOf(documented());
  }

  @Test
  void theSameSeedGoesTheSameWay() {
    ModelWalk one = walk(SEED, true);
    assertThat(walk(SEED, true).commands).isEqualTo(one.commands).hasSizeGreaterThan(LONG / 2);
  }

  private static ModelWalk walk(long seed, boolean deep) {
    ModelWalk walk = new ModelWalk(seed, BOOK, deep);
    try {
      walk.go(deep ? LONG : SHORT);
      return walk;
    } catch (AssertionError | RuntimeException failed) {
      throw new AssertionError(
          "run %d, seed %d, after:%n%s"
              .formatted(seed - SEED + 1, seed, String.join("\n", walk.commands)),
          failed);
    }
  }

  /** A deregistration is in the customer's hands before it is sent, and when it was refused. */
  private static final Set<OrderState> NEVER_DEREGISTERING =
      EnumSet.of(
          OrderState.AWAITING_REVIEW,
          OrderState.NEEDS_MATERIAL,
          OrderState.REVIEW_REJECTED,
          OrderState.SMS_RETURNED,
          OrderState.WITHDRAWN,
          OrderState.INVALID);

  /** Every row, for each of the two courses that it covers and that its state is in. */
  private static Set<Row> table() {
    return OrderTransitions.table().stream()
        .flatMap(row ->
            Stream.of(OrderType.ACCESS, OrderType.DEREGISTER_SERVICE)
                .filter(row::covers)
                .map(type -> new Row(!type.reviewed(), row.from(), row.action())))
        .filter(row -> !row.deregisters() || !NEVER_DEREGISTERING.contains(row.from()))
        .filter(row -> row.deregisters() || row.from() != OrderState.LAPSED)
        // A deregistration asks one contact: its one check is the last.
        .filter(row -> !row.deregisters() || row.action() != OrderAction.PASS_CHECK)
        // Proposals are only made where four eyes are wanted: see FourEyesTest.
        .filter(row -> row.action() != OrderAction.PROPOSE_PASS)
        .collect(Collectors.toSet());
  }

  /** What the use cases say they refuse with; nobody is fast enough here to be in the way. */
  private static Set<RefusalCode> documented() {
    return EnumSet.of(
        RefusalCode.ORDER_NOT_FOUND,
        RefusalCode.RECORD_NOT_FOUND,
        RefusalCode.NOT_PERMITTED,
        RefusalCode.ORDER_STATE,
        RefusalCode.ORDER_NOT_ENDED,
        RefusalCode.CONTENT_ERASED,
        RefusalCode.ANOTHER_ORDER_IN_PROGRESS,
        RefusalCode.ALREADY_FILED,
        RefusalCode.SERVICE_CODE_UNUSABLE,
        RefusalCode.INSTANCE_NOT_ELIGIBLE,
        RefusalCode.ORDER_NOT_VALID,
        RefusalCode.REASON_MISSING,
        RefusalCode.RULE_NOT_FOUND,
        RefusalCode.RULE_NOT_OVERRIDABLE,
        RefusalCode.NOTHING_TO_OVERRIDE,
        RefusalCode.POSTPONEMENT_TERM,
        RefusalCode.SMS_CHECK_MISMATCH,
        RefusalCode.SMS_CHECK_RETURNED,
        RefusalCode.NO_SMS_CHECK_WAITING,
        RefusalCode.SMS_RESENDS_USED,
        RefusalCode.BUREAU_RESULT_MISFIT,
        RefusalCode.ORDER_TYPE_MISFIT,
        RefusalCode.STALE_VERSION,
        RefusalCode.BUREAU_UNAVAILABLE);
  }
}
