package cn.beian.bench.rules;

import cn.beian.domain.filing.Province;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.ValidateOrder;
import cn.beian.platform.rules.RulePacks;
import java.util.function.UnaryOperator;

/** Loads the rules of a province and looks at an order, once each and then at the order again. */
public final class FirstOrder implements UnaryOperator<String> {

  /** The milliseconds that loading, the first order and the second one took, by the province. */
  @Override
  public String apply(String code) {
    Province province = Province.of(code).orElseThrow();
    Dossier order = Order.valid(province).dossier();
    long start = System.nanoTime();
    RulePacks packs = RulePacks.delivered();
    packs.rules(province);
    long loaded = System.nanoTime();
    ValidateOrder validate = new ValidateOrder(packs);
    validate.validate(order, Order.DAY);
    long first = System.nanoTime();
    validate.validate(order, Order.DAY);
    long second = System.nanoTime();
    return millis(start, loaded) + " " + millis(loaded, first) + " " + millis(first, second);
  }

  private static double millis(long from, long to) {
    return (to - from) / 1_000_000.0;
  }
}
