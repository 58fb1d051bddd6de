package cn.beian.domain.instance;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.instance.ProductCatalogue.Condition;
import cn.beian.domain.rule.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells every condition that an instance fails, not only the first (FAQ-CODE-20, PREP-PRD-01..10).
 */
public final class EligibilityPolicy {
  private final ProductCatalogue catalogue;

  public EligibilityPolicy(ProductCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Whether the account may have another code of the instance on this day. */
  public Eligibility check(Instance instance, AccountId account, LocalDate today) {
    Optional<Product> product = catalogue.product(instance.product());
    List<Finding> failures = new ArrayList<>();
    if (!instance.account().equals(account)) {
      failures.add(catalogue.failure(Condition.OWNER, Map.of(), "FAQ-CODE-20a"));
    }
    product.ifPresentOrElse(
        found -> conditions(instance, found, today).forEach(failures::add),
        () -> failures.add(unknownProduct(instance)));
    int remaining = product.map(found -> remaining(instance, found)).orElse(0);
    return new Eligibility(instance.id(), remaining, failures);
  }

  private Stream<Finding> conditions(Instance instance, Product product, LocalDate today) {
    return Stream.of(
            mainland(instance, product),
            billingMode(instance, product),
            term(instance, product),
            publicBandwidth(instance, product),
            orderAmount(instance, product),
            notExpired(instance, product, today),
            quota(instance, product))
        .flatMap(Optional::stream);
  }

  private Optional<Finding> mainland(Instance instance, Product product) {
    Map<String, String> parameters = Map.of("region", instance.region());
    return failIf(!instance.mainland(), Condition.MAINLAND, parameters, product);
  }

  private Optional<Finding> billingMode(Instance instance, Product product) {
    boolean wrong = !product.billingModes().contains(instance.billingMode());
    Map<String, String> parameters = Map.of("months", number(product.minMonths()));
    return failIf(wrong, Condition.BILLING_MODE, parameters, product);
  }

  private Optional<Finding> publicBandwidth(Instance instance, Product product) {
    boolean lacking = product.publicBandwidth() && !instance.publicBandwidth();
    return failIf(lacking, Condition.PUBLIC_BANDWIDTH, Map.of(), product);
  }

  private Optional<Finding> notExpired(Instance instance, Product product, LocalDate today) {
    Map<String, String> parameters = Map.of("expiresOn", instance.expiresOn().toString());
    return failIf(instance.expiresOn().isBefore(today), Condition.NOT_EXPIRED, parameters, product);
  }

  private Optional<Finding> quota(Instance instance, Product product) {
    Map<String, String> parameters = Map.of("quota", number(product.freeCodes()));
    return failIf(remaining(instance, product) < 1, Condition.QUOTA, parameters, product);
  }

  private Optional<Finding> term(Instance instance, Product product) {
    int lacking = product.minMonths() - instance.months();
    return failIf(
        lacking > 0,
        Condition.TERM,
        Map.of("months", number(product.minMonths()), "lacking", number(lacking)),
        product);
  }

  private Optional<Finding> orderAmount(Instance instance, Product product) {
    Long least = product.minOrderAmountFen();
    Long paid = instance.orderAmountFen();
    boolean tooLittle = least != null && (paid == null || paid < least);
    String yuan = least == null ? "" : number(least / 100);
    return failIf(tooLittle, Condition.ORDER_AMOUNT, Map.of("yuan", yuan), product);
  }

  private Optional<Finding> failIf(
      boolean fails, Condition condition, Map<String, String> parameters, Product product) {
    return fails
        ? Optional.of(catalogue.failure(condition, parameters, product.source()))
        : Optional.empty();
  }

  private Finding unknownProduct(Instance instance) {
    return catalogue.failure(
        Condition.PRODUCT, Map.of("product", instance.product()), "PREP-SRV-04");
  }

  private static int remaining(Instance instance, Product product) {
    return Math.max(0, product.freeCodes() - instance.freeCodesIssued());
  }

  private static String number(long value) {
    return Long.toString(value);
  }
}
