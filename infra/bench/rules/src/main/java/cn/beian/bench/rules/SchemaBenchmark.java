package cn.beian.bench.rules;

import cn.beian.domain.filing.Province;
import com.networknt.schema.Error;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.JsonNode;

/** The form of an order by a JSON schema. */
@State(Scope.Benchmark)
public class SchemaBenchmark {
  private final OrderSchema schema = new OrderSchema();

  /** Which order. */
  @Param({"valid", "mistakes"})
  public String order = "";

  private JsonNode parsed = OrderSchema.parsed(Order.valid(Province.GD));

  /** Makes and parses the order. */
  @Setup
  public void prepare() {
    parsed = OrderSchema.parsed(Order.named(order, Province.GD));
  }

  /** All that is wrong with the form. */
  @Benchmark
  public List<Error> schema() {
    return schema.errors(parsed);
  }
}
