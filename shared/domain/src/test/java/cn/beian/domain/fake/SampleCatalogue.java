package cn.beian.domain.fake;

import cn.beian.domain.instance.Instance.BillingMode;
import cn.beian.domain.instance.Product;
import cn.beian.domain.instance.Product.IssuedBy;
import cn.beian.domain.instance.Product.Term;
import cn.beian.domain.instance.ProductCatalogue;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Severity;
import cn.beian.domain.rule.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Two made-up products whose instances give two free codes: {@code ecs} and {@code channel}. */
public final class SampleCatalogue implements ProductCatalogue {
  /** Free codes of an instance. */
  public static final int QUOTA = 2;

  @Override
  public Optional<Product> product(String code) {
    return switch (code) {
      case "ecs" -> Optional.of(product(code, IssuedBy.ACCOUNT));
      case "channel" -> Optional.of(product(code, IssuedBy.CHANNEL));
      default -> Optional.empty();
    };
  }

  private static Product product(String code, IssuedBy by) {
    Set<BillingMode> modes = Set.of(BillingMode.SUBSCRIPTION);
    return new Product(code, by, 3, Term.BOUGHT, modes, true, null, QUOTA, 20, "SAMPLE-01");
  }

  @Override
  public int paidMonths() {
    return 12;
  }

  @Override
  public Finding failure(Condition condition, Map<String, String> parameters, String source) {
    Text text = new Text(condition.name(), parameters.toString());
    return new Finding(
        condition.name(), Severity.REJECT, "", text, text, List.of(source), parameters, null, null);
  }
}
