package cn.beian.platform.rules;

import cn.beian.domain.code.IssueServiceCode;
import cn.beian.domain.instance.Instance.BillingMode;
import cn.beian.domain.instance.Product;
import cn.beian.domain.instance.Product.IssuedBy;
import cn.beian.domain.instance.Product.Term;
import cn.beian.domain.instance.ProductCatalogue;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Severity;
import cn.beian.domain.rule.Text;
import cn.beian.platform.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The product catalogue from {@code beian/products.json}. */
public final class Products implements ProductCatalogue {
  private static final int LONGEST = 512;

  private final int paidMonths;
  private final List<Product> products = new ArrayList<>();
  private final Map<Condition, Texts> texts = new EnumMap<>(Condition.class);

  private record Texts(Text message, Text fix) {}

  /** Reads the catalogue. */
  public Products() {
    JsonObject json = JsonObject.root(Resources.json("products.json").orElseThrow());
    this.paidMonths = (int) json.requiredNumber("paidMonths", 1, 1200);
    json.objects("products", 1000).forEach(each -> products.add(read(each)));
    JsonObject conditions = Objects.requireNonNull(json.object("conditions"), "conditions");
    for (Condition condition : Condition.values()) {
      JsonObject pair = Objects.requireNonNull(conditions.object(condition.name()), "texts");
      texts.put(condition, new Texts(text(pair, "message"), text(pair, "fix")));
    }
  }

  @Override
  public Optional<Product> product(String code) {
    return products.stream().filter(product -> product.code().equals(code)).findFirst();
  }

  @Override
  public int paidMonths() {
    return paidMonths;
  }

  @Override
  public Finding failure(Condition condition, Map<String, String> parameters, String source) {
    Texts said = Objects.requireNonNull(texts.get(condition), "texts");
    return new Finding(
        "CODE-" + condition.name().replace('_', '-'),
        Severity.REJECT,
        "",
        said.message().with(parameters),
        said.fix().with(parameters),
        List.of(source),
        parameters,
        null,
        null);
  }

  private static Product read(JsonObject json) {
    Set<BillingMode> modes =
        json.texts("billingModes", 10).stream()
            .map(BillingMode::valueOf)
            .collect(Collectors.toSet());
    return new Product(
        json.requiredText("code", LONGEST),
        json.requiredChoice("issuedBy", IssuedBy.class),
        (int) json.requiredNumber("minMonths", 0, 1200),
        json.requiredChoice("term", Term.class),
        modes,
        json.requiredFlag("publicBandwidth"),
        json.number("minOrderAmountFen", 0, Long.MAX_VALUE),
        (int) json.requiredNumber("freeCodes", 0, IssueServiceCode.MOST),
        (int) json.requiredNumber("paidCodes", 0, 1000),
        json.requiredText("source", LONGEST));
  }

  private static Text text(JsonObject said, String name) {
    JsonObject pair = Objects.requireNonNull(said.object(name), name);
    return new Text(pair.requiredText("zh-CN", LONGEST), pair.requiredText("en", LONGEST));
  }
}
