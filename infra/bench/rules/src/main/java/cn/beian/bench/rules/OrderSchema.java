package cn.beian.bench.rules;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form of an order as a JSON schema (com.networknt:json-schema-validator), compiled once. */
final class OrderSchema {
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Resources.text("order.schema.json"));

  /** An order's JSON as the validator takes it. */
  static JsonNode parsed(Order order) {
    return JsonMapper.shared().readTree(Resources.text(order.tree()));
  }

  /** All that is wrong with the form. */
  List<Error> errors(JsonNode order) {
    return schema.validate(order);
  }
}
