package cn.beian.domain.order;

import static cn.beian.domain.fake.Office.REVIEWER;
import static cn.beian.domain.fake.Office.customer;
import static cn.beian.domain.fake.Office.done;
import static cn.beian.domain.fake.Office.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Caller;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.OverrideRule.Claim;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.Conditions;
import cn.beian.domain.rule.Parameters;
import cn.beian.domain.rule.Rule;
import cn.beian.domain.rule.RuleKinds;
import cn.beian.domain.rule.RuleOverride;
import cn.beian.domain.rule.RuleSet;
import cn.beian.domain.rule.Severity;
import cn.beian.domain.rule.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reviewer lets a number pass that breaks a rule: this value, in this order, and no other. */
class OverrideRuleTest {
  private static final String NUMBER = "/subject/certificateNumber";
  private static final Claim CLAIM = new Claim("N-NUMBER", NUMBER, "certificate seen");

  private final Office office =
      new Office(province ->
          new RuleSet(
              List.of(
                  rule("N-NUMBER", NUMBER, "[0-9]+", true),
                  rule("N-NAME", "/subject/name", "[A-Z]+", false)),
              List.of()));

  private static Rule rule(String id, String field, String regex, boolean overridable) {
    Parameters parameters = new Parameters(Map.of("fields", List.of(field), "regex", regex));
    Text text = new Text("试", "test");
    return new Rule(
        id,
        List.of(),
        List.of(),
        "pattern",
        RuleKinds.read("pattern", parameters),
        Conditions.read(new Parameters(Map.of())),
        overridable ? Severity.REJECT : Severity.WARN,
        overridable,
        Rule.Stage.SUBMISSION,
        null,
        null,
        List.of(),
        text,
        text);
  }

  private static Filing filing(String number) {
    return Samples.filing(number, List.of("one.example"), "code-1");
  }

  private Order override(OrderId id) {
    return done(office.override.override(REVIEWER, id, CLAIM));
  }

  private Outcome<Order> submit(OrderId id) {
    return office.submit.submit(customer("a"), id);
  }

  private Order edit(Order order, String number) {
    return done(office.update.update(
            customer("a"), order.id(), order.version(), seen -> filing(number)))
        .order();
  }

  @Test
  void aRealNumberIsLetThroughUntilItChanges() {
    Order order = office.draft(filing("REAL-1"));
    assertThat(refusal(submit(order.id())).code()).isEqualTo(RefusalCode.ORDER_NOT_VALID);
    override(order.id());
    assertThat(done(submit(order.id())).state()).isEqualTo(OrderState.AWAITING_REVIEW);
    Order edited = edit(office.reject(order.id()), "REAL-2");
    assertThat(refusal(submit(order.id())).code()).isEqualTo(RefusalCode.ORDER_NOT_VALID);
    edit(edited, "REAL-1");
    assertThat(done(submit(order.id())).state()).isEqualTo(OrderState.AWAITING_REVIEW);
  }

  @Test
  void theRecordSaysWhoWhenAndWhyAndNothingOfTheValue() {
    Order order = office.draft(filing("REAL-1"));
    office.advance(Duration.ofDays(3));
    Order after = override(order.id());
    RuleOverride kept = office.store.overrides(order.id()).getFirst();
    assertThat(kept)
        .isEqualTo(
            new RuleOverride(
                "N-NUMBER",
                NUMBER,
                kept.valueHash(),
                "reviewer",
                office.now(),
                "certificate seen"));
    assertThat(kept.toString()).doesNotContain("REAL-1");
    assertThat(after.state()).isEqualTo(OrderState.DRAFT);
    assertThat(after.changedAt()).isEqualTo(office.now());
    Event event = office.store.events.getLast();
    assertThat(event.type()).isEqualTo(EventType.RULE_OVERRIDDEN);
    assertThat(event.actor()).isEqualTo("reviewer");
    assertThat(office.store.openings).contains("reviewer opened " + order.id());
  }

  @Test
  void theSameAgainChangesNothing() {
    Order order = office.draft(filing("REAL-1"));
    Order first = override(order.id());
    int events = office.store.events.size();
    office.advance(Duration.ofDays(1));
    Caller other = new Caller(REVIEWER.account(), "other", REVIEWER.role(), REVIEWER.permissions());
    Claim again = new Claim("N-NUMBER", NUMBER, "another reason");
    assertThat(done(office.override.override(other, order.id(), again))).isEqualTo(first);
    assertThat(office.store.events).hasSize(events);
    assertThat(office.store.overrides(order.id()))
        .singleElement()
        .satisfies(kept -> assertThat(kept.by()).isEqualTo("reviewer"));
  }

  @Test
  void anotherValueOfTheFieldIsRecordedBesideTheFirst() {
    Order order = office.draft(filing("REAL-1"));
    edit(override(order.id()), "REAL-2");
    override(order.id());
    assertThat(office.store.overrides(order.id())).hasSize(2);
    done(submit(order.id()));
  }

  @Test
  void anotherOrderWithTheSameNumberNeedsItsOwn() {
    Order order = office.draft(filing("REAL-1"));
    override(order.id());
    done(office.abandon.abandon(customer("a"), order.id()));
    Order copy = office.draft(filing("REAL-1"));
    assertThat(refusal(submit(copy.id())).code()).isEqualTo(RefusalCode.ORDER_NOT_VALID);
    override(copy.id());
    done(submit(copy.id()));
  }

  @ParameterizedTest
  @CsvSource({
    "N-NOBODY, /subject/certificateNumber, RULE_NOT_FOUND",
    "n-number, /subject/certificateNumber, RULE_NOT_FOUND",
    "N-NAME, /subject/name, RULE_NOT_OVERRIDABLE",
    "N-NUMBER, /subject/name, NOTHING_TO_OVERRIDE",
    "N-NUMBER, /services/7/name, NOTHING_TO_OVERRIDE",
    "N-NUMBER, /nobody, NOTHING_TO_OVERRIDE",
    "N-NUMBER, subject, NOTHING_TO_OVERRIDE",
    "N-NUMBER, '', NOTHING_TO_OVERRIDE",
    "N-NUMBER, /, NOTHING_TO_OVERRIDE",
    "N-NUMBER, /subject/*, NOTHING_TO_OVERRIDE"
  })
  void whatCannotBeLetPassIsRefused(String rule, String path, RefusalCode code) {
    Order order = office.draft(filing("REAL-1"));
    Claim claim = new Claim(rule, path, "made up");
    assertThat(refusal(office.override.override(REVIEWER, order.id(), claim)).code())
        .isEqualTo(code);
    assertThat(office.store.overrides(order.id())).isEmpty();
    assertThat(office.order(order.id())).isEqualTo(order);
  }

  @Test
  void aNumberThatPassesOrIsMissingNeedsNone() {
    for (String number : List.of("123", " ")) {
      Order order = office.draft(filing(number));
      assertThat(refusal(office.override.override(REVIEWER, order.id(), CLAIM)).code())
          .isEqualTo(RefusalCode.NOTHING_TO_OVERRIDE);
      done(office.abandon.abandon(customer("a"), order.id()));
    }
  }

  @Test
  void anEndedOrderIsClosed() {
    Order order = office.draft(filing("REAL-1"));
    done(office.abandon.abandon(customer("a"), order.id()));
    assertThat(refusal(office.override.override(REVIEWER, order.id(), CLAIM)).code())
        .isEqualTo(RefusalCode.ORDER_STATE);
    assertThat(office.store.openings).isEmpty();
  }

  @Test
  void itMayBeDoneAsLongAsTheOrderLives() {
    assertThat(OrderState.values())
        .allSatisfy(state -> {
          var rows =
              OrderTransitions.table().stream()
                  .filter(row -> row.from() == state && row.action() == OrderAction.OVERRIDE_RULE)
                  .toList();
          assertThat(rows).hasSize(state.ended() ? 0 : 1);
          rows.forEach(row -> assertThat(row.to()).isEqualTo(state));
        });
  }

  @Test
  void theRunningTimeOfAnSmsCheckStaysAsItIs() {
    Order draft = office.draft(filing("REAL-1"));
    override(draft.id());
    done(submit(draft.id()));
    office.pass(draft.id());
    Order pending = done(office.handOver.handOver(draft.id()));
    office.advance(Duration.ofHours(5));
    office.store.filings.put(draft.id(), filing("REAL-2"));
    assertThat(override(draft.id()).deadline()).isEqualTo(pending.deadline());
  }

  @Test
  void anOrderWithoutSuchAFindingReadsNoRecords() {
    Order order = office.draft(filing("123"));
    done(submit(order.id()));
    assertThat(office.store.overrideReads).isZero();
    Order broken = done(office.create(customer("b"), filing("REAL-1")));
    refusal(office.submit.submit(customer("b"), broken.id()));
    assertThat(office.store.overrideReads).isEqualTo(1);
  }
}
