package cn.beian.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.instance.CodeKind;
import cn.beian.domain.instance.Eligibility;
import cn.beian.domain.instance.EligibilityPolicy;
import cn.beian.domain.instance.EligibilityPolicy.Wish;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.Instance.BillingMode;
import cn.beian.domain.instance.ProductCatalogue.Condition;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every product of the catalogue against every condition, as the sources state them. */
class ProductConditionsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
  private static final String OWNER = "a";
  private static final int PAID_QUOTA = 20;
  private static final Pattern HALF_WIDTH = Pattern.compile("\\p{IsHan}\\s*[,;:!?]");

  /** What the sources ask of the products whose codes an account asks for. */
  private static final List<Row> ROWS =
      Stream.of(
              // product | months | first purchase | bandwidth | yuan | free codes | source
              "ecs                      |  3 |       | bandwidth |   0 | 5 | PREP-PRD-01",
              "cloud-virtual-host       |  3 |       |           |   0 | 5 | PREP-PRD-02",
              "simple-application-server|  3 |       |           |   0 | 5 | PREP-PRD-03",
              "nat-gateway              |  1 |       |           |   0 | 2 | PREP-PRD-04",
              "ipv6-translation-service |  1 |       |           |   0 | 2 | PREP-PRD-05",
              "ens                      |  3 |       |           |   0 | 5 | PREP-PRD-06",
              "iot-package              |  6 |       |           |  90 | 1 | PREP-PRD-07",
              "marketplace-site-builder | 12 | first |           |  99 | 1 | PREP-PRD-08",
              "function-compute-package |  3 |       |           | 100 | 1 | PREP-PRD-09",
              "multi-end-ecommerce-mall |  3 |       |           | 100 | 2 | PREP-PRD-10")
          .map(Row::read)
          .toList();

  private final Products products = new Products();
  private final EligibilityPolicy policy = new EligibilityPolicy(products);

  /**
   * A product's terms.
   *
   * @param fen the least amount of its order; 0 for none
   */
  private record Row(
      String product,
      int months,
      boolean first,
      boolean bandwidth,
      long fen,
      int free,
      String source) {
    static Row read(String line) {
      List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
      return new Row(
          cells.get(0),
          Integer.parseInt(cells.get(1)),
          cells.get(2).equals("first"),
          cells.get(3).equals("bandwidth"),
          100 * Long.parseLong(cells.get(4)),
          Integer.parseInt(cells.get(5)),
          cells.get(6));
    }

    @Override
    public String toString() {
      return product;
    }
  }

  /** An instance that just meets everything that is asked of its product, until it is changed. */
  private static final class Sample {
    final Row row;
    final CodeKind kind;
    String account = OWNER;
    boolean mainland = true;
    BillingMode mode = BillingMode.SUBSCRIPTION;
    int months;
    @Nullable Integer firstMonths;
    LocalDate lastDay = TODAY;
    boolean bandwidth;
    @Nullable Long fen;
    Instance.Status status = Instance.Status.LIVE;
    int free;
    int paid;
    int count = 1;

    Sample(Row row, CodeKind kind) {
      this.row = row;
      this.kind = kind;
      months = row.months();
      firstMonths = row.first() ? row.months() : null;
      bandwidth = row.bandwidth();
      fen = row.fen() == 0 ? null : row.fen();
      free = kind == CodeKind.FREE ? row.free() - 1 : row.free();
      paid = kind == CodeKind.FREE ? 0 : PAID_QUOTA - 1;
    }

    /** All months were bought at once. */
    void term(int bought) {
      months = bought;
      firstMonths = row.first() ? bought : null;
    }

    Instance instance() {
      return new Instance(
          "i-1",
          new AccountId(account),
          row.product(),
          mainland ? "cn-hangzhou" : "ap-southeast-1",
          mainland,
          mode,
          months,
          firstMonths,
          lastDay,
          bandwidth,
          fen,
          null,
          status,
          1,
          free,
          paid);
    }
  }

  /** A way to fail one condition and no other. */
  private record Breach(String name, Condition condition, Consumer<Sample> change) {}

  private record Case(Row row, CodeKind kind, Breach breach) {
    Sample sample() {
      Sample sample = new Sample(row, kind);
      breach.change().accept(sample);
      return sample;
    }

    @Override
    public String toString() {
      return row.product() + ", " + kind + ", " + breach.name();
    }
  }

  static Stream<Case> cases() {
    return ROWS.stream()
        .flatMap(row ->
            Stream.of(CodeKind.values())
                .flatMap(kind ->
                    Stream.of(purchase(row), life(), quota(row, kind))
                        .flatMap(List::stream)
                        .map(breach -> new Case(row, kind, breach))));
  }

  private static List<Breach> purchase(Row row) {
    List<Breach> breaches = new ArrayList<>();
    breaches.add(breach("another account", Condition.OWNER, i -> i.account = "b"));
    breaches.add(breach("abroad", Condition.MAINLAND, i -> i.mainland = false));
    breaches.add(
        breach("pay as you go", Condition.BILLING_MODE, i -> i.mode = BillingMode.PAY_AS_YOU_GO));
    Condition term = row.first() ? Condition.FIRST_TERM : Condition.TERM;
    breaches.add(breach("a month too short", term, i -> i.term(row.months() - 1)));
    if (row.first()) {
      breaches.add(breach("renewed", term, i -> i.firstMonths = row.months() - 1));
      breaches.add(breach("first term unknown", term, i -> i.firstMonths = null));
    }
    if (row.bandwidth()) {
      breaches.add(breach("no bandwidth", Condition.PUBLIC_BANDWIDTH, i -> i.bandwidth = false));
    }
    if (row.fen() > 0) {
      breaches.add(breach("a fen too cheap", Condition.ORDER_AMOUNT, i -> i.fen = row.fen() - 1));
      breaches.add(breach("amount unknown", Condition.ORDER_AMOUNT, i -> i.fen = null));
    }
    return breaches;
  }

  private static List<Breach> life() {
    return List.of(
        breach("over yesterday", Condition.NOT_EXPIRED, i -> i.lastDay = TODAY.minusDays(1)),
        breach("said to be over", Condition.NOT_EXPIRED, i -> i.status = Instance.Status.EXPIRED),
        breach("released", Condition.NOT_RELEASED, i -> i.status = Instance.Status.RELEASED),
        breach(
            "over and released",
            Condition.NOT_RELEASED,
            i -> {
              i.lastDay = TODAY.minusDays(1);
              i.status = Instance.Status.RELEASED;
            }));
  }

  private static List<Breach> quota(Row row, CodeKind kind) {
    return switch (kind) {
      case FREE ->
          List.of(
              breach("none left", Condition.QUOTA, i -> i.free = row.free()),
              breach("one left of two", Condition.QUOTA, i -> i.count = 2));
      case PAID ->
          List.of(
              breach("a free one left", Condition.FREE_CODES_ISSUED, i -> i.free = row.free() - 1),
              breach("none left", Condition.PAID_QUOTA, i -> i.paid = PAID_QUOTA),
              breach("one left of two", Condition.PAID_QUOTA, i -> i.count = 2));
    };
  }

  private static Breach breach(String name, Condition condition, Consumer<Sample> change) {
    return new Breach(name, condition, change);
  }

  private static Caller customer() {
    return new Caller(new AccountId(OWNER), "u-1", Role.CUSTOMER, Set.of());
  }

  private static Caller console() {
    return new Caller(new AccountId("provider"), "console", Role.INVENTORY, Set.of());
  }

  private Eligibility check(Sample sample, Caller caller) {
    return policy.check(sample.instance(), new Wish(caller, sample.kind, sample.count, TODAY));
  }

  private static List<String> ids(Eligibility eligibility) {
    return eligibility.failures().stream().map(Finding::ruleId).toList();
  }

  private static String id(Condition condition) {
    return "CODE-" + condition.name().replace('_', '-');
  }

  private static void assertTold(List<Finding> failures) {
    assertThat(failures)
        .isNotEmpty()
        .allSatisfy(failure -> {
          assertPair(failure.message());
          assertPair(failure.fix());
          assertThat(failure.sources()).hasSize(1).allMatch(id -> id.matches("(PREP|FAQ)-.+"));
        });
  }

  private static void assertPair(Text text) {
    assertThat(text.zh())
        .containsPattern("\\p{IsHan}")
        .doesNotContain("{", "}", "null")
        .doesNotContainPattern(HALF_WIDTH);
    assertThat(text.en())
        .isNotBlank()
        .doesNotContain("{", "}", "null")
        .doesNotContainPattern("\\p{IsHan}");
  }

  static Stream<Case> whatJustDoes() {
    return ROWS.stream()
        .flatMap(row ->
            Stream.of(CodeKind.values())
                .map(kind ->
                    new Case(row, kind, breach("just so", Condition.PRODUCT, sample -> {}))));
  }

  @ParameterizedTest
  @MethodSource
  void whatJustDoes(Case each) {
    Eligibility eligibility = check(each.sample(), customer());
    assertThat(eligibility.failures()).isEmpty();
    assertThat(eligibility.eligible()).isTrue();
    assertThat(eligibility.quota())
        .isEqualTo(each.kind() == CodeKind.FREE ? each.row().free() : PAID_QUOTA);
    assertThat(eligibility.remaining()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatFailsOneConditionIsToldThatAlone(Case each) {
    Eligibility eligibility = check(each.sample(), customer());
    assertThat(ids(eligibility)).containsExactly(id(each.breach().condition()));
    assertThat(eligibility.eligible()).isFalse();
    assertTold(eligibility.failures());
    if (each.breach().condition() != Condition.OWNER) {
      assertThat(eligibility.failures().getFirst().sources()).containsExactly(each.row().source());
    }
  }

  @Test
  void everyProductIsLookedAt() {
    assertThat(ROWS).hasSize(10);
    assertThat(cases().map(Case::breach).map(Breach::condition).distinct())
        .as("the others are those of whole products")
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Condition.values())
                .filter(condition ->
                    !Set.of(Condition.PRODUCT, Condition.CODE_NEEDED, Condition.ISSUED_HERE)
                        .contains(condition))
                .toList());
  }

  /** Renewals count, but for a product whose first purchase alone does (AMB-09). */
  @Test
  void whatWasRenewedHasItsTerm() {
    for (Row row : ROWS) {
      Sample renewed = new Sample(row, CodeKind.FREE);
      renewed.firstMonths = row.first() ? row.months() : 1;
      renewed.months = row.months() + 24;
      assertThat(check(renewed, customer()).failures()).as(row.product()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ecs, FREE, MAINLAND BILLING_MODE TERM PUBLIC_BANDWIDTH NOT_EXPIRED QUOTA",
    "ecs, PAID, MAINLAND BILLING_MODE TERM PUBLIC_BANDWIDTH NOT_EXPIRED FREE_CODES_ISSUED PAID_QUOTA",
    "marketplace-site-builder, FREE, MAINLAND BILLING_MODE FIRST_TERM ORDER_AMOUNT NOT_EXPIRED QUOTA",
    "nat-gateway, FREE, MAINLAND BILLING_MODE TERM NOT_EXPIRED QUOTA"
  })
  void everythingThatFailsIsToldAtOnce(String product, CodeKind kind, String expected) {
    Row row =
        ROWS.stream().filter(each -> each.product().equals(product)).findFirst().orElseThrow();
    Sample bad = new Sample(row, kind);
    bad.account = "b";
    bad.mainland = false;
    bad.mode = BillingMode.PAY_AS_YOU_GO;
    bad.term(0);
    bad.bandwidth = false;
    bad.fen = null;
    bad.lastDay = TODAY.minusDays(1);
    bad.free = kind == CodeKind.FREE ? row.free() : 0;
    bad.paid = PAID_QUOTA;
    Eligibility eligibility = check(bad, customer());
    List<String> all =
        Stream.of(("OWNER " + expected).split(" "))
            .map(Condition::valueOf)
            .map(ProductConditionsTest::id)
            .toList();
    assertThat(ids(eligibility)).containsExactlyElementsOf(all);
    assertTold(eligibility.failures());
  }

  @Test
  void whatLacksIsCounted() {
    Sample bad = new Sample(ROWS.getFirst(), CodeKind.FREE);
    bad.months = 1;
    bad.count = 3;
    List<Finding> failures = check(bad, customer()).failures();
    assertThat(failures)
        .extracting(Finding::found)
        .containsExactly(
            Map.of("months", "3", "lacking", "2"),
            Map.of("quota", "5", "remaining", "1", "wanted", "3"));
    assertThat(failures.getFirst().fix().en()).contains("2");
    Sample cheap = new Sample(ROWS.get(6), CodeKind.FREE);
    cheap.fen = 1L;
    assertThat(check(cheap, customer()).failures().getFirst().message().en()).contains("90 yuan");
  }

  /** Their customers need a filing number, and no code (PREP-COM-01..04, PREP-FREE-23). */
  @ParameterizedTest
  @CsvSource({
    "oss, PREP-COM-01",
    "cdn, PREP-COM-02",
    "waf, PREP-COM-03",
    "anti-ddos-ip, PREP-COM-04",
    "chengxintong-shop, PREP-FREE-23"
  })
  void productsWithoutCodesSaySo(String product, String source) {
    Row row = new Row(product, 12, false, true, 0, 1, source);
    for (CodeKind kind : CodeKind.values()) {
      for (Caller caller : List.of(customer(), console())) {
        Eligibility eligibility = check(new Sample(row, kind), caller);
        assertThat(ids(eligibility)).as("%s %s", kind, caller).containsExactly("CODE-CODE-NEEDED");
        assertThat(eligibility.failures().getFirst().sources()).containsExactly(source);
        assertThat(eligibility.quota()).isZero();
        assertThat(eligibility.remaining()).isZero();
        assertTold(eligibility.failures());
      }
    }
  }

  /** Five each (AMB-13), by the product's own console (PREP-FREE-20). */
  @ParameterizedTest
  @CsvSource({"jushita-ecs", "jushita-load-balancer"})
  void channelProductsGetTheirCodesInTheirOwnConsole(String product) {
    Row row = new Row(product, 0, false, false, 0, 5, "PREP-FREE-21");
    Sample sample = new Sample(row, CodeKind.FREE);
    Eligibility refused = check(sample, customer());
    assertThat(ids(refused)).containsExactly("CODE-ISSUED-HERE");
    assertTold(refused.failures());
    sample.mode = BillingMode.PAY_AS_YOU_GO;
    Eligibility issued = check(sample, console());
    assertThat(issued.failures()).as("no terms are stated").isEmpty();
    assertThat(issued.quota()).isEqualTo(5);
    assertThat(issued.remaining()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"jushita-ecs", "jushita-load-balancer"})
  void channelProductsKeepTheOtherConditions(String product) {
    Sample sample = new Sample(new Row(product, 0, false, false, 0, 5, "x"), CodeKind.FREE);
    sample.mainland = false;
    sample.status = Instance.Status.RELEASED;
    sample.free = 5;
    assertThat(ids(check(sample, console())))
        .containsExactly("CODE-MAINLAND", "CODE-NOT-RELEASED", "CODE-QUOTA");
  }

  /** PREP-PAID-07 names no product of a channel. */
  @Test
  void channelProductsTakeNoPaidCodes() {
    Sample sample = new Sample(new Row("jushita-ecs", 0, false, false, 0, 5, "x"), CodeKind.PAID);
    sample.paid = 0;
    Eligibility eligibility = check(sample, customer());
    assertThat(ids(eligibility)).containsExactly("CODE-ISSUED-HERE", "CODE-PAID-QUOTA");
    assertThat(eligibility.quota()).isZero();
    assertTold(eligibility.failures());
  }

  @Test
  void aProductThatTheCatalogueDoesNotNameGivesNothing() {
    for (CodeKind kind : CodeKind.values()) {
      Sample sample = new Sample(new Row("rds", 12, false, true, 0, 1, "x"), kind);
      sample.account = "b";
      Eligibility eligibility = check(sample, customer());
      assertThat(ids(eligibility)).containsExactly("CODE-OWNER", "CODE-PRODUCT");
      assertThat(eligibility.failures().getLast().message().en()).contains("rds");
      assertThat(eligibility.remaining()).isZero();
      assertTold(eligibility.failures());
    }
  }

  @Test
  void aPaidCodeLastsTwelveMonths() {
    assertThat(products.paidMonths()).isEqualTo(12);
  }
}
