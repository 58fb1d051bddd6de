package cn.beian.domain.instance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.instance.EligibilityPolicy.Wish;
import cn.beian.domain.instance.Instance.BillingMode;
import cn.beian.domain.instance.Product.IssuedBy;
import cn.beian.domain.instance.Product.Term;
import cn.beian.domain.instance.ProductCatalogue.Condition;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Severity;
import cn.beian.domain.rule.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityPolicyTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
  private static final AccountId OWNER = new AccountId("a");

  /** A made-up product with a condition of every kind. */
  private static final Product PRODUCT =
      new Product(
          "iot",
          IssuedBy.ACCOUNT,
          6,
          Term.BOUGHT,
          Set.of(BillingMode.SUBSCRIPTION),
          true,
          9_000L,
          2,
          3,
          "SAMPLE-01");

  private final EligibilityPolicy policy = new EligibilityPolicy(new Catalogue());

  private static final class Catalogue implements ProductCatalogue {
    @Override
    public Optional<Product> product(String code) {
      return Optional.of(PRODUCT).filter(product -> product.code().equals(code));
    }

    @Override
    public int paidMonths() {
      return 12;
    }

    @Override
    public Finding failure(Condition condition, Map<String, String> parameters, String source) {
      Text text = new Text(condition.name(), parameters.toString());
      return new Finding(
          condition.name(),
          Severity.REJECT,
          "",
          text,
          text,
          List.of(source),
          parameters,
          null,
          null);
    }
  }

  private static Instance good() {
    return instance(6, TODAY, 9_000L, 1);
  }

  private static Instance instance(
      int months, LocalDate expiresOn, @Nullable Long amount, int issued) {
    return new Instance(
        "i-1",
        OWNER,
        "iot",
        "cn-hangzhou",
        true,
        BillingMode.SUBSCRIPTION,
        months,
        null,
        expiresOn,
        true,
        amount,
        null,
        Instance.Status.LIVE,
        1,
        issued,
        0);
  }

  private static Wish wish(AccountId account) {
    Caller caller = new Caller(account, "u-1", Role.CUSTOMER, Set.of());
    return new Wish(caller, CodeKind.FREE, 1, TODAY);
  }

  private List<String> failures(Instance instance, AccountId account) {
    return policy.check(instance, wish(account)).failures().stream().map(Finding::ruleId).toList();
  }

  @Test
  void anInstanceThatMeetsEverythingJustSoIsEligible() {
    Eligibility eligibility = policy.check(good(), wish(OWNER));
    assertThat(eligibility.failures()).isEmpty();
    assertThat(eligibility.eligible()).isTrue();
    assertThat(eligibility.remaining()).isEqualTo(1);
  }

  @Test
  void everyFailedConditionIsToldAtOnce() {
    Instance bad =
        new Instance(
            "i-1",
            OWNER,
            "iot",
            "us-east-1",
            false,
            BillingMode.PAY_AS_YOU_GO,
            1,
            null,
            TODAY.minusDays(1),
            false,
            null,
            null,
            Instance.Status.LIVE,
            1,
            2,
            0);
    assertThat(failures(bad, new AccountId("b")))
        .containsExactlyInAnyOrder(
            Condition.OWNER.name(),
            Condition.MAINLAND.name(),
            Condition.BILLING_MODE.name(),
            Condition.TERM.name(),
            Condition.PUBLIC_BANDWIDTH.name(),
            Condition.ORDER_AMOUNT.name(),
            Condition.NOT_EXPIRED.name(),
            Condition.QUOTA.name());
  }

  @Test
  void anUnknownProductIsToldWithTheOwner() {
    Instance unknown =
        new Instance(
            "i-1",
            OWNER,
            "rds",
            "cn-hangzhou",
            true,
            BillingMode.SUBSCRIPTION,
            12,
            null,
            TODAY,
            true,
            null,
            null,
            Instance.Status.LIVE,
            1,
            0,
            0);
    assertThat(failures(unknown, new AccountId("b"))).containsExactly("OWNER", "PRODUCT");
    assertThat(policy.check(unknown, wish(OWNER)).remaining()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "6, 2026-11-21, 9000, 0, ''",
        "5, 2026-11-21, 9000, 0, TERM",
        "6, 2026-11-20, 9000, 0, NOT_EXPIRED",
        "6, 2026-11-21, 8999, 0, ORDER_AMOUNT",
        "6, 2026-11-21, none, 0, ORDER_AMOUNT",
        "6, 2026-11-21, 9000, 2, QUOTA",
        "6, 2026-11-21, 9000, 3, QUOTA",
      })
  void theEdgeOfEachCondition(
      int months, LocalDate expiresOn, @Nullable Long amount, int issued, String failure) {
    assertThat(failures(instance(months, expiresOn, amount, issued), OWNER))
        .isEqualTo(failure.isEmpty() ? List.of() : List.of(failure));
  }

  @Test
  void theRemainderIsNeverNegative() {
    assertThat(policy.check(instance(6, TODAY, 9_000L, 7), wish(OWNER)).remaining()).isZero();
  }

  @Test
  void whatLacksIsSaid() {
    Finding term = policy.check(instance(2, TODAY, 9_000L, 0), wish(OWNER)).failures().getFirst();
    assertThat(term.message().en()).contains("lacking=4").contains("months=6");
    assertThat(term.sources()).containsExactly("SAMPLE-01");
  }
}
