package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.REVIEWER;
import static cn.beian.platform.table.Agency.customer;
import static cn.beian.platform.table.Agency.done;
import static cn.beian.platform.table.Agency.refusal;
import static cn.beian.platform.table.Agency.word;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Caller;
import cn.beian.domain.event.EventType;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OverrideRule;
import cn.beian.domain.order.OverrideRule.Claim;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.RuleOverride;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.rules.RulePacks;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.SampleFilings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Reviewers' records of what they let pass, beside their order. */
class OverrideRecordsTest {
  private static final RulePacks PACKS = RulePacks.delivered();
  private static final String NUMBER = "/subject/certificateNumber";
  private static final String REAL = "92440300YYYYYYY09D";
  private static final Claim CLAIM = new Claim("N-CREDIT-CODE", NUMBER, "certificate seen");

  private final Agency agency = Agency.open(PACKS);

  static OverrideRule overrideRule(Agency agency) {
    return new OverrideRule(agency.clerk, PACKS, agency.hash);
  }

  /** Lets the number of a draft by {@link #draft} pass. */
  static void override(Agency agency, OrderId id) {
    overrideRule(agency).override(REVIEWER, id, CLAIM);
  }

  /** A draft whose credit code fails its check digit, and which has no other fault. */
  static Order draft(Agency agency, String account) {
    return agency.draft(account, filing(agency, REAL));
  }

  private static Filing filing(Agency agency, String number) {
    Map<String, Object> json =
        SampleFilings.company(ShanghaiDays.of(agency.clock.instant()), agency.code());
    SampleFilings.set(json, NUMBER, number);
    SampleFilings.set(json, "/services/0/domains/0/holderCertificateNumber", number);
    SampleFilings.set(json, "/services/0/domains/1/holderCertificateNumber", number);
    return SampleFilings.filing(json);
  }

  private static List<String> events(Agency agency, OrderId id) {
    return agency.orders.history(id).stream()
        .filter(event -> event.type() == EventType.RULE_OVERRIDDEN)
        .map(event -> event.actor())
        .toList();
  }

  @Test
  void recordsAreReadBackOldestFirstAndSayNothingOfTheValue() {
    Order order = draft(agency, "a");
    Order first = done(overrideRule(agency).override(REVIEWER, order.id(), CLAIM));
    agency.clock.advance(Duration.ofHours(1));
    Filing other = filing(agency, "92440300YYYYYYY09E");
    Order edited =
        done(agency.update.update(customer("a"), order.id(), first.version(), seen -> other))
            .order();
    done(overrideRule(agency).override(REVIEWER, edited.id(), CLAIM));
    List<RuleOverride> kept = agency.orders.overrides(order.id());
    assertThat(kept).extracting(RuleOverride::at).isSorted().hasSize(2).doesNotHaveDuplicates();
    assertThat(kept.getFirst())
        .isEqualTo(
            new RuleOverride(
                "N-CREDIT-CODE",
                NUMBER,
                agency.hash.of("OVERRIDE", REAL),
                "reviewer",
                first.changedAt(),
                "certificate seen"));
    assertThat(agency.items().toString()).contains(Key.OVERRIDE).doesNotContain(REAL);
    assertThat(agency.orders.overrides(new OrderId("nobody"))).isEmpty();
  }

  @Test
  void aNumberIsSubmittedAsLongAsItIsTheOneThatWasLetPass() {
    Order order = draft(agency, "a");
    Refusal refusal = refusal(agency.submit.submit(customer("a"), order.id()));
    assertThat(refusal.findings())
        .filteredOn(finding -> finding.severity().blocks())
        .extracting(Finding::ruleId)
        .containsExactly("N-CREDIT-CODE");
    override(agency, order.id());
    done(agency.submit.submit(customer("a"), order.id()));
    Order rejected = agency.reject(order.id());
    Filing other = filing(agency, "92440300YYYYYYY09E");
    done(agency.update.update(customer("a"), order.id(), rejected.version(), seen -> other));
    assertThat(word(agency.submit.submit(customer("a"), order.id()))).isEqualTo("ORDER_NOT_VALID");
  }

  @RepeatedTest(4)
  void ofEightReviewersAtTheSameMomentOneLeavesARecord(RepetitionInfo run) throws Exception {
    Order order = draft(agency, "a");
    Agency busy =
        run.getCurrentRepetition() % 2 == 0
            ? agency
            : agency.through(new ConflictingDynamoDb(Agency.CLIENT));
    List<String> answers =
        HandlerParallel.calls(
            8, i -> word(overrideRule(busy).override(reviewer(i), order.id(), CLAIM)));
    assertThat(answers).contains("DONE").allMatch(word -> List.of("DONE", "BUSY").contains(word));
    assertThat(agency.orders.overrides(order.id())).hasSize(1);
    assertThat(events(agency, order.id()))
        .containsExactly(agency.orders.overrides(order.id()).getFirst().by());
    assertThat(agency.order(order.id()).version()).isEqualTo(order.version() + 1);
  }

  private static Caller reviewer(int number) {
    return new Caller(
        REVIEWER.account(), "reviewer-" + number, REVIEWER.role(), REVIEWER.permissions());
  }
}
