package cn.beian.domain.instance;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.instance.Product.IssuedBy;
import cn.beian.domain.instance.ProductCatalogue.Condition;
import cn.beian.domain.rule.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells every condition that an instance fails, not only the first (FAQ-CODE-20, PREP-PRD-01..10,
 * PREP-PAID-02..03).
 */
public final class EligibilityPolicy {
  private final ProductCatalogue catalogue;

  public EligibilityPolicy(ProductCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * What is asked for.
   *
   * @param caller the account's user, or the console of the product's channel in the inventory's
   *     role
   * @param count how many codes, from 1
   */
  public record Wish(Caller caller, CodeKind kind, int count, LocalDate day) {

    /** Free codes for an order of this account. */
    public static Wish forOrder(AccountId account, int count, LocalDate day) {
      Caller customer = new Caller(account, "", Role.CUSTOMER, Set.of());
      return new Wish(customer, CodeKind.FREE, count, day);
    }
  }

  /** What is told of an instance that the account has not, be there one or none. */
  public Finding notOwned() {
    return catalogue.failure(Condition.OWNER, Map.of(), "FAQ-CODE-20a");
  }

  /** Whether the caller may have so many more codes of the instance on this day. */
  public Eligibility check(Instance instance, Wish wish) {
    List<Finding> failures = new ArrayList<>();
    boolean channel = wish.caller().role() == Role.INVENTORY;
    if (!channel && !instance.account().equals(wish.caller().account())) {
      failures.add(notOwned());
    }
    Optional<Product> found = catalogue.product(instance.product());
    if (found.isEmpty()) {
      failures.add(unknownProduct(instance));
      return new Eligibility(wish.kind(), 0, 0, failures);
    }
    Product product = found.get();
    failures.addAll(
        product.issuedBy() == IssuedBy.NOBODY
            ? List.of(failure(Condition.CODE_NEEDED, Map.of(), product))
            : new Conditions(instance, product).failures(wish, channel));
    int quota = product.quota(wish.kind());
    return new Eligibility(wish.kind(), quota, remaining(instance, wish.kind(), quota), failures);
  }

  private Finding unknownProduct(Instance instance) {
    return catalogue.failure(
        Condition.PRODUCT, Map.of("product", instance.product()), "PREP-SRV-04");
  }

  private Finding failure(Condition condition, Map<String, String> parameters, Product product) {
    return catalogue.failure(condition, parameters, product.source());
  }

  private static int remaining(Instance instance, CodeKind kind, int quota) {
    int used =
        switch (kind) {
          case FREE -> instance.freeCodesIssued();
          case PAID -> instance.paidCodesBound();
        };
    return Math.max(0, quota - used);
  }

  /** The conditions that a product sets, looked at for one instance. */
  private final class Conditions {
    private final Instance instance;
    private final Product product;
    private final List<Finding> failures = new ArrayList<>();

    Conditions(Instance instance, Product product) {
      this.instance = instance;
      this.product = product;
    }

    List<Finding> failures(Wish wish, boolean channel) {
      boolean byChannel = product.issuedBy() == IssuedBy.CHANNEL;
      failIf(byChannel && !channel, Condition.ISSUED_HERE, Map.of());
      failIf(channel && !byChannel, Condition.OWNER, Map.of());
      purchase();
      life(wish.day());
      quota(wish);
      return failures;
    }

    private void purchase() {
      failIf(!instance.mainland(), Condition.MAINLAND, Map.of("region", instance.region()));
      failIf(
          !product.billingModes().isEmpty()
              && !product.billingModes().contains(instance.billingMode()),
          Condition.BILLING_MODE,
          Map.of("months", number(product.minMonths())));
      term();
      failIf(
          product.publicBandwidth() && !instance.publicBandwidth(),
          Condition.PUBLIC_BANDWIDTH,
          Map.of());
      orderAmount();
    }

    /** A first purchase that is not known is none: a later renewal cannot make up for it. */
    private void term() {
      boolean first = product.term() == Product.Term.FIRST_PURCHASE;
      Integer firstMonths = instance.firstMonths();
      int months = first ? (firstMonths == null ? 0 : firstMonths) : instance.months();
      int lacking = product.minMonths() - months;
      failIf(
          lacking > 0,
          first ? Condition.FIRST_TERM : Condition.TERM,
          Map.of("months", number(product.minMonths()), "lacking", number(lacking)));
    }

    private void orderAmount() {
      Long least = product.minOrderAmountFen();
      Long paid = instance.orderAmountFen();
      if (least != null) {
        failIf(
            paid == null || paid < least,
            Condition.ORDER_AMOUNT,
            Map.of("yuan", number(least / 100)));
      }
    }

    private void life(LocalDate day) {
      boolean released = instance.status() == Instance.Status.RELEASED;
      failIf(released, Condition.NOT_RELEASED, Map.of());
      failIf(
          !released && !instance.serves(day),
          Condition.NOT_EXPIRED,
          Map.of("expiresOn", instance.expiresOn().toString()));
    }

    private void quota(Wish wish) {
      int quota = product.quota(wish.kind());
      int left = remaining(instance, wish.kind(), quota);
      boolean paid = wish.kind() == CodeKind.PAID;
      int free = remaining(instance, CodeKind.FREE, product.freeCodes());
      failIf(paid && free > 0, Condition.FREE_CODES_ISSUED, Map.of("free", number(free)));
      failIf(
          left < wish.count(),
          paid ? Condition.PAID_QUOTA : Condition.QUOTA,
          Map.of(
              "quota", number(quota), "remaining", number(left), "wanted", number(wish.count())));
    }

    private void failIf(boolean fails, Condition condition, Map<String, String> parameters) {
      if (fails) {
        failures.add(failure(condition, parameters, product));
      }
    }

    private static String number(long value) {
      return Long.toString(value);
    }
  }
}
