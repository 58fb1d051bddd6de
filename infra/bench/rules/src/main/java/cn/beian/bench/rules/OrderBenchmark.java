package cn.beian.bench.rules;

import cn.beian.domain.filing.Province;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.ValidateOrder;
import cn.beian.platform.rules.RulePacks;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A whole order by all rules of the nation and a province. */
@State(Scope.Benchmark)
public class OrderBenchmark {
  private final ValidateOrder validate = new ValidateOrder(RulePacks.delivered());

  /** The province's code. */
  @Param({"CN-GD", "CN-JS"})
  public String province = "";

  /** Which order. */
  @Param({"valid", "mistakes"})
  public String order = "";

  private Dossier dossier = Order.valid(Province.GD).dossier();

  /** Makes the order. */
  @Setup
  public void prepare() {
    dossier = Order.named(order, Province.of(province).orElseThrow()).dossier();
  }

  /** All findings. */
  @Benchmark
  public List<Finding> rules() {
    return validate.validate(dossier, Order.DAY);
  }
}
