package cn.beian.bench.rules;

import cn.beian.domain.filing.Province;
import cn.beian.domain.rule.Dossier;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same thirty rules by our engine and by CEL. */
@State(Scope.Benchmark)
public class SampleBenchmark {
  private final List<SampleRule> rules = SampleRule.all();
  private final OurRules ours = OurRules.of(rules);
  private final CelRules theirs = new CelRules(rules);

  /** Which order. */
  @Param({"valid", "mistakes"})
  public String order = "";

  private Dossier dossier = Order.valid(Province.GD).dossier();
  private Map<String, Object> data = Map.of();

  /** Makes the order in both forms. */
  @Setup
  public void prepare() {
    Order made = Order.named(order, Province.GD);
    dossier = made.dossier();
    data = CelRules.data(made.tree(), Order.DAY);
  }

  /** Ours, which build the order's tree and the findings with their texts. */
  @Benchmark
  public boolean[] ours() {
    return ours.verdicts(dossier, Order.DAY);
  }

  /** CEL's, which find the map made and only say yes or no. */
  @Benchmark
  public boolean[] cel() {
    return theirs.verdicts(data);
  }
}
